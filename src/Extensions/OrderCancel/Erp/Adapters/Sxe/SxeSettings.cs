#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The adapter's parameters, checked before anything is sent: every name that is not certain for every release, with what
    /// is known best as its default. docs/erp/sxe.md says where each comes from.
    /// </summary>
    internal sealed class SxeSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public SxeSettings(ParameterReader read)
        {
            this.IsSoap = read.Choice("Transport", SxeTransportKind.Rest, "Rest for the sxapi REST service (V11, CloudSuite Distribution), Soap for the classic service (6.x).", SxeTransportKind.Rest, SxeTransportKind.Soap) == SxeTransportKind.Soap;
            this.IsSingle = read.Choice("ReadBy", SxeReadKind.OrderList, "The call that reads an order's stage: OrderList, or SingleOrder (Rest only, needs the suffix).", SxeReadKind.OrderList, SxeReadKind.SingleOrder) == SxeReadKind.SingleOrder;
            this.ReadOperation = Or(read.Text("ReadOperation", "", "The call that reads. Default: sxapioegetlistofordersv4, with SingleOrder sxapioegetsingleorderv3, with Soap OEGetListofOrdersV4."), this.IsSoap ? "OEGetListofOrdersV4" : this.IsSingle ? "sxapioegetsingleorderv3" : "sxapioegetlistofordersv4");
            this.CancelOperation = Or(read.Text("CancelOperation", "", "The call that cancels. Default: sxapioeorderdeleteorcancel, with Soap OEOrderDeleteOrCancel."), this.IsSoap ? "OEOrderDeleteOrCancel" : "sxapioeorderdeleteorcancel");
            this.ReadFields = ExtraFields(Or(read.Text("ReadFields", "", "More fields of the read request, as \"name=value\" separated by |; a dash for none. Default: startStage=0 and endStage=9, with SingleOrder includeHeaderData=true."), this.IsSingle ? "includeHeaderData=true" : "startStage=0|endStage=9"));
            this.DeleteFlagField = FieldName("DeleteFlagField", read.Text("DeleteFlagField", "deleteOrderFlag", "The field of the cancel request that would delete the order; it is always sent as false."));
            this.ReasonField = FieldName("ReasonField", read.Text("ReasonField", "lostBusinessReason", "The field of the cancel request that takes the reason's code, as ReasonMap gives it."));
            this.ReasonLength = read.Number("ReasonLength", "4", 1, 50, "The most characters that a lost business code has in SX.e (1 to 50); a longer one is never sent.");
            this.ErrorPath = read.Path("ErrorPath", "response.cErrorMessage", "JSON path, in an answer of the REST service, of its words when something is wrong.");
            this.OrdersPath = read.Path("OrdersPath", "", "JSON path of the list of orders in the REST service's answer. Default: response.tOeordV4['t-oeordV4'], with SingleOrder response.tFieldlist['t-fieldlist'].", this.IsSingle ? "response.tFieldlist['t-fieldlist']" : "response.tOeordV4['t-oeordV4']");
            this.NumberField = read.List("NumberField", "orderNo|orderNumber", "Fields of an order, separated by |; the first that is there is the order number.");
            this.SuffixField = read.List("SuffixField", "orderSuf|orderSuffix", "Fields of an order, separated by |; the first that is there is the suffix.");
            this.CustomerField = read.List("CustomerField", "custNo|customerNumber", "Fields of an order, separated by |; the first that is there is the customer number.");
            this.StageField = read.List("StageField", "stageCd|stageCode|stage", "Fields of an order, separated by |; the first that is there is the stage.");
            this.StageTextField = read.List("StageTextField", "stageCdWords|stageCodeString", "Fields of an order, separated by |; the first that is there is the stage in words, which people and Order Status Mapping are shown.");
            this.HoldField = read.List("HoldField", "approvty|approvalType", "Fields of an order, separated by |; the first that is there is the approval code, which tells holds.");
            this.FulfilledFields = Dates(read.Text("FulfilledFields", "shipDt,shipDate|invoiceDt,invoiceDate", "Date fields of an order, separated by |, each of which must be told; other names of the same field follow after a comma. A date in any of them says that something was shipped or invoiced. A dash for none: then only the stage tells it, and each run says that it was not checked."));
            this.ApprovedCodes = read.List("ApprovedCodes", "y", "Approval codes, separated by |, of orders that are not on hold; a blank code is none.");

            // The numbers are the vendor's documentation's (H): 0 entered, 1 ordered, 2 picked, 3 shipped, 4 invoiced, 5 paid, 9
            // canceled. The words, which the single order brings, are inferred but for Pd, Ord, Shp and Inv (M).
            this.Stages = new StatusMap(read, "stage", StringComparer.Ordinal, state => $"Stages, separated by |, that mean {state}.",
                (Open, "0|1|Ent|Ord"), (InFulfilment, "2|Pck"), (Shipped, "3|Shp"), (Invoiced, "4|5|Inv|Pd"), (Closed, ""), (Cancelled, "9|Can"));
            this.NotFound = read.Pattern("NotFoundPattern", "not found|does not exist|not on file|no (orders|records)", "Regular expression for error texts that mean: there is no such order.");
            this.Locked = read.Pattern("LockedPattern", "in use|locked|try again", "Regular expression for error texts that mean: somebody else has the order open.");
            this.Fault = read.Pattern("FaultPattern", "app ?server|timed out|time-?out|unable to connect|could not connect", "Regular expression for error texts that mean: SX.e itself failed, so that nothing is known.");
            this.Setup = read.Pattern("SetupPattern", "operator|password|company|not authorized|connect ?string", "Regular expression for error texts that mean: company or operator of the connection is wrong.");
            this.SoapUrl = read.Text("SoapUrl", "", "The SOAP service's address, relative to the connection's Url; blank when that is the service itself.");
            this.SoapNamespace = read.Text("SoapNamespace", "Infor.WS", "The XML namespace of the SOAP service, which also begins its SOAP actions.");
            if (this.IsSoap && this.IsSingle) { throw JobOptions.Bad("ReadBy", "SingleOrder", "OrderList, when Transport is Soap"); }
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new SxeSettings(read));
        public bool IsSoap { get; }
        public bool IsSingle { get; }
        public string ReadOperation { get; }
        public string CancelOperation { get; }
        public IReadOnlyList<KeyValuePair<string, string>> ReadFields { get; }
        public string DeleteFlagField { get; }
        public string ReasonField { get; }
        public int ReasonLength { get; }
        public JsonPath ErrorPath { get; }
        public JsonPath OrdersPath { get; }
        public IReadOnlyList<string> NumberField { get; }
        public IReadOnlyList<string> SuffixField { get; }
        public IReadOnlyList<string> CustomerField { get; }
        public IReadOnlyList<string> StageField { get; }
        public IReadOnlyList<string> StageTextField { get; }
        public IReadOnlyList<string> HoldField { get; }

        /// <summary>The names of each date; none: the customer has written that SX.e does not tell any.</summary>
        public IReadOnlyList<IReadOnlyList<string>> FulfilledFields { get; }
        public IReadOnlyList<string> ApprovedCodes { get; }
        public StatusMap Stages { get; }
        public TextPattern NotFound { get; }
        public TextPattern Locked { get; }
        public TextPattern Fault { get; }
        public TextPattern Setup { get; }
        public string SoapUrl { get; }
        public string SoapNamespace { get; }

        public static SxeSettings In(JobOptions options) => new SxeSettings(new ParameterReader(options));

        private static string Or(string text, string unset) => text.Length > 0 ? text : unset;

        private static IReadOnlyList<KeyValuePair<string, string>> ExtraFields(string text) =>
            JobOptions.Parts(text == "-" ? string.Empty : text, '|').Select(ExtraField).ToList();

        private static KeyValuePair<string, string> ExtraField(string entry)
        {
            int equals = entry.IndexOf('=');
            string name = equals < 0 ? string.Empty : entry.Substring(0, equals).Trim();
            return IsName(name)
                ? new KeyValuePair<string, string>(name, entry.Substring(equals + 1).Trim())
                : throw JobOptions.Bad("ReadFields", entry, "entries such as endStage=9, separated by |");
        }

        private static IReadOnlyList<IReadOnlyList<string>> Dates(string text)
        {
            string dates = text == "-" ? string.Empty : text;
            var all = JobOptions.Parts(dates, '|').Select(date => JobOptions.Parts(date, ',')).ToList();
            return text == "-" || (all.Count > 0 && all.All(names => names.Count > 0))
                ? all
                : throw JobOptions.Bad(
                    "FulfilledFields",
                    text,
                    "names of fields such as shipDt,shipDate|invoiceDt,invoiceDate, or a dash where your SX.e tells none"
                );
        }

        private static string FieldName(string parameter, string name) =>
            IsName(name) ? name : throw JobOptions.Bad(parameter, name, "the name of a field");

        // What is a name in XML is one in JSON too.
        private static bool IsName(string text) =>
            text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
    }

    /// <summary>How SX.e is spoken to; the values of parameter Transport.</summary>
    internal enum SxeTransportKind
    {
        Rest = 0,
        Soap,
    }

    /// <summary>By which call an order's stage is read; the values of parameter ReadBy.</summary>
    internal enum SxeReadKind
    {
        OrderList = 0,
        SingleOrder,
    }
}
