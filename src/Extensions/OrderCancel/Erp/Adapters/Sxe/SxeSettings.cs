#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>The adapter's parameters, checked before anything is sent.</summary>
    internal sealed class SxeSettings
    {
        private const string None = "-";

        public SxeSettings(JobOptions options)
        {
            this.Transport = options.Choice(SxeParameters.Transport, SxeTransportKind.Rest, SxeTransportKind.Soap);
            this.ReadBy = options.Choice(SxeParameters.ReadBy, SxeReadKind.OrderList, SxeReadKind.SingleOrder);
            if (this.Transport == SxeTransportKind.Soap && this.ReadBy == SxeReadKind.SingleOrder)
            {
                throw JobOptions.Bad(SxeParameters.ReadBy, "SingleOrder", "OrderList, when Transport is Soap");
            }

            bool isList = this.ReadBy == SxeReadKind.OrderList;
            this.ReadOperation = Text(options, SxeParameters.ReadOperation, this.KnownRead);
            this.CancelOperation = Text(options, SxeParameters.CancelOperation, this.KnownCancel);
            this.ReadFields = ExtraFields(options, isList ? "startStage=0|endStage=9" : "includeHeaderData=true");
            this.DeleteFlagField = FieldName(options, SxeParameters.DeleteFlagField);
            this.ReasonField = FieldName(options, SxeParameters.ReasonField);
            this.ReasonLength = options.Number(SxeParameters.ReasonLength, 1, 50);
            this.ErrorPath = JsonPath.Read(options, SxeParameters.ErrorPath);
            string orders = isList ? "response.tOeordV4['t-oeordV4']" : "response.tFieldlist['t-fieldlist']";
            this.OrdersPath = JsonPath.Read(Text(options, SxeParameters.OrdersPath, orders), SxeParameters.OrdersPath);
            this.SoapUrl = options.Text(SxeParameters.SoapUrl).Trim();
            this.SoapNamespace = options.Text(SxeParameters.SoapNamespace).Trim();
            this.Fields = new SxeFields(options);
            this.NotFound = new SxePattern(options, SxeParameters.NotFoundPattern);
            this.Locked = new SxePattern(options, SxeParameters.LockedPattern);
            this.Fault = new SxePattern(options, SxeParameters.FaultPattern);
            this.Setup = new SxePattern(options, SxeParameters.SetupPattern);
        }

        public SxeTransportKind Transport { get; }

        public SxeReadKind ReadBy { get; }

        public string ReadOperation { get; }

        public string CancelOperation { get; }

        /// <summary>More fields of the read request, with values as texts.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> ReadFields { get; }

        public string DeleteFlagField { get; }

        public string ReasonField { get; }

        public int ReasonLength { get; }

        public JsonPath ErrorPath { get; }

        public JsonPath OrdersPath { get; }

        public string SoapUrl { get; }

        public string SoapNamespace { get; }

        public SxeFields Fields { get; }

        public SxePattern NotFound { get; }

        public SxePattern Locked { get; }

        public SxePattern Fault { get; }

        public SxePattern Setup { get; }

        private string KnownRead =>
            this.Transport == SxeTransportKind.Soap ? "OEGetListofOrdersV4"
            : this.ReadBy == SxeReadKind.OrderList ? "sxapioegetlistofordersv4"
            : "sxapioegetsingleorderv3";

        private string KnownCancel =>
            this.Transport == SxeTransportKind.Soap ? "OEOrderDeleteOrCancel" : "sxapioeorderdeleteorcancel";

        /// <summary>A call's address; there is nothing to put into it.</summary>
        public static string Url(string text) =>
            ErpUrl.Expand(text, new Dictionary<string, string?>(StringComparer.Ordinal));

        private static string Text(JobOptions options, JobParameter parameter, string byDefault) =>
            options.IsSet(parameter) ? options.Text(parameter).Trim() : byDefault;

        private static IReadOnlyList<KeyValuePair<string, string>> ExtraFields(JobOptions options, string byDefault)
        {
            string text = Text(options, SxeParameters.ReadFields, byDefault);
            return text == None
                ? Array.Empty<KeyValuePair<string, string>>()
                : text.Split(new[] { '|' }, StringSplitOptions.RemoveEmptyEntries).Select(ExtraField).ToList();
        }

        private static KeyValuePair<string, string> ExtraField(string entry)
        {
            int equals = entry.IndexOf('=');
            string name = equals < 0 ? string.Empty : entry.Substring(0, equals).Trim();
            return IsName(name)
                ? new KeyValuePair<string, string>(name, entry.Substring(equals + 1).Trim())
                : throw JobOptions.Bad(SxeParameters.ReadFields, entry, "entries such as endStage=9, separated by |");
        }

        private static string FieldName(JobOptions options, JobParameter parameter)
        {
            string name = options.Text(parameter).Trim();
            return IsName(name) ? name : throw JobOptions.Bad(parameter, name, "the name of a field");
        }

        // What is a name in XML is one in JSON too.
        private static bool IsName(string text)
        {
            try
            {
                return text.Length > 0 && XmlConvert.VerifyNCName(text).Length > 0;
            }
            catch (XmlException)
            {
                return false;
            }
        }
    }
}
