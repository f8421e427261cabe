#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>What an OData service of V2 or V4 says about itself: $metadata. It may be large, and only a check reads it.</summary>
    internal sealed class ODataModel
    {
        private const int MostBaseTypes = 10;

        private readonly Dictionary<string, XElement> sets = new Dictionary<string, XElement>(StringComparer.Ordinal);
        private readonly Dictionary<string, XElement> types = new Dictionary<string, XElement>(StringComparer.Ordinal);
        private readonly Dictionary<string, XElement> ties = new Dictionary<string, XElement>(StringComparer.Ordinal);

        private ODataModel(XElement model)
        {
            foreach (XElement one in model.Descendants())
            {
                string kind = one.Name.LocalName;
                Dictionary<string, XElement>? known =
                    kind == "EntitySet" ? this.sets
                    : kind == "EntityType" || kind == "ComplexType" ? this.types
                    : kind == "Association" ? this.ties
                    : null;
                if (known != null && (string?)one.Attribute("Name") is string name)
                {
                    known[name] = one;
                }
            }
        }

        /// <summary>Null where the service does not describe itself.</summary>
        /// <exception cref="ErpFaultException">It cannot be asked, or its description is too large.</exception>
        public static async Task<ODataModel?> ReadAsync(Url url, ErpHttp http, CancellationToken cancellationToken)
        {
            ErpRequest request = url.Get();
            request.Accept = "application/xml";
            request.MostBytes = HttpLimits.MaxModelBytes;
            XElement? xml = await http.SendAsync(
                    request,
                    response => ErpAnswer<XElement?>.Of(response.IsSuccess ? response.Xml() : null),
                    cancellationToken
                )
                .ConfigureAwait(false);
            ODataModel? model = xml == null ? null : new ODataModel(xml);
            return model?.sets.Count > 0 ? model : null;
        }

        /// <summary>What the service lacks, and in what, blank of a list; null where it has all of it, or does not say.</summary>
        /// <param name="set">A list's name in the address.</param>
        /// <param name="path">A field of its rows, or what leads to it with slashes between.</param>
        public KeyValuePair<string, string>? Lacks(string set, string path)
        {
            if (!this.sets.TryGetValue(set, out XElement? entitySet))
            {
                return new KeyValuePair<string, string>(set, string.Empty);
            }

            string place = set;
            string type = LastName((string?)entitySet.Attribute("EntityType"));
            foreach (string name in path.Split('/'))
            {
                if (!this.types.ContainsKey(type))
                {
                    return null;
                }

                if (!(this.FieldOf(type, name) is XElement field))
                {
                    return new KeyValuePair<string, string>(name, place);
                }

                type = this.TargetOf(field);
                place = type;
            }

            return null;
        }

        private XElement? FieldOf(string type, string name)
        {
            for (int depth = 0; depth < MostBaseTypes && this.types.TryGetValue(type, out XElement? at); depth++)
            {
                XElement? field = at.Elements()
                    .FirstOrDefault(one =>
                        (one.Name.LocalName == "Property" || one.Name.LocalName == "NavigationProperty")
                        && (string?)one.Attribute("Name") == name
                    );
                if (field != null)
                {
                    return field;
                }

                type = LastName((string?)at.Attribute("BaseType"));
            }

            return null;
        }

        // V4 names the type where it is used; V2 in an association.
        private string TargetOf(XElement field) =>
            field.Attribute("Type") is XAttribute type ? LastName(type.Value.TrimEnd(')'))
            : !this.ties.TryGetValue(LastName((string?)field.Attribute("Relationship")), out XElement? tie)
                ? string.Empty
            : LastName(
                (string?)
                    tie.Elements()
                        .FirstOrDefault(end => (string?)end.Attribute("Role") == (string?)field.Attribute("ToRole"))
                        ?.Attribute("Type")
            );

        private static string LastName(string? type) => type?.Split('.').Last() ?? string.Empty;
    }
}
