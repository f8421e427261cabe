#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// The addresses (H: vendor's help and C# client): <c>entity/{endpoint}/{version}/{entity}</c>, with
    /// <c>$filter</c>, or with the keys as path segments, or with the action's name.
    /// </summary>
    internal sealed class AcumaticaUrls
    {
        private const string Entity = "entity/{endpoint}/{version}/{entity}";

        private readonly AcumaticaSettings settings;

        public AcumaticaUrls(AcumaticaSettings settings)
        {
            this.settings = settings;
        }

        /// <summary>Shipments are left to the read by the key: a list that is to tell them can be refused (M).</summary>
        public string Find(string field, string number)
        {
            Dictionary<string, string?> values = this.Values();
            values["field"] = field;
            values["number"] = number;
            string filter = "{field}%20eq%20'{number}'" + this.TypeFilter(values);
            return ErpUrl.Expand(Entity + "?$filter=" + filter + "&" + this.Header(), values);
        }

        public string Read(AcumaticaKey key)
        {
            Dictionary<string, string?> values = this.Values();
            values["type"] = key.OrderType;
            values["number"] = key.OrderNbr;
            return ErpUrl.Expand(Entity + "/{type}/{number}?" + this.Fields(), values);
        }

        public string Cancel() => ErpUrl.Expand(Entity + "/{action}", this.Values());

        /// <summary>
        /// Where an accepted action is asked about. An ERP behind a proxy may name the host by another name or scheme; only
        /// path and query are used.
        /// </summary>
        public static string Status(string location) =>
            location.IndexOf("://", StringComparison.Ordinal) > 0
            && Uri.TryCreate(location, UriKind.Absolute, out Uri? absolute)
                ? absolute.PathAndQuery
                : location;

        private string Header() =>
            "$select=OrderType,OrderNbr,Status,{reference}"
            + (this.settings.CustomerField.Length > 0 ? ",{customer}" : string.Empty);

        private string Fields() =>
            this.settings.ShipmentsField.Length > 0
                ? this.Header()
                    + ",{shipments}/ShipmentNbr,{shipments}/Status,{shipments}/InvoiceNbr&$expand={shipments}"
                : this.Header();

        private string TypeFilter(Dictionary<string, string?> values)
        {
            IReadOnlyList<string> types = this.settings.OrderTypes;
            for (int i = 0; i < types.Count; i++)
            {
                values["type" + i] = types[i];
            }

            IEnumerable<string> each = types.Select((_, i) => "OrderType%20eq%20'{type" + i + "}'");
            return types.Count == 0 ? string.Empty : "%20and%20(" + string.Join("%20or%20", each) + ")";
        }

        private Dictionary<string, string?> Values() =>
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["endpoint"] = this.settings.EndpointName,
                ["version"] = this.settings.EndpointVersion,
                ["entity"] = this.settings.EntityName,
                ["action"] = this.settings.ActionName,
                ["reference"] = this.settings.ReferenceField,
                ["customer"] = this.settings.CustomerField,
                ["shipments"] = this.settings.ShipmentsField,
            };
    }
}
