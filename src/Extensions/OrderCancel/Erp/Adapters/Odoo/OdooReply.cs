#nullable enable
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>Odoo's answer, freed from the envelope of its interface.</summary>
    internal sealed class OdooReply
    {
        private OdooReply(JToken? value, OdooError? error)
        {
            this.Value = value;
            this.Error = error;
        }

        /// <summary>What the method returned; a JSON null when it returned nothing. Null when it did not return.</summary>
        public JToken? Value { get; }

        /// <summary>The exception that it ended with; null when there is none, or none that is Odoo's.</summary>
        public OdooError? Error { get; }

        /// <summary>A result, unless it is a part of one.</summary>
        public static OdooReply Of(JToken value, ErpResponse response)
        {
            OdooError? part = OdooError.PartOf(response, value);
            return part == null ? new OdooReply(value, null) : Of(part);
        }

        /// <summary>An exception, or something else than an answer of Odoo.</summary>
        public static OdooReply Of(OdooError? error) => new OdooReply(null, error);
    }
}
