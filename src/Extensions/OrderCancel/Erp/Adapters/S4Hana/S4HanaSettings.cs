#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Reading;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.S4Hana
{
    /// <summary>The adapter's parameters, checked before anything is sent. The defaults are SAP's own service of OData V2.</summary>
    internal sealed class S4HanaSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public S4HanaSettings(ParameterReader read)
        {
            this.IsV4 = read.Choice("ODataVersion", ODataVersion.V2, "Which sales order service the connection's Url leads to: V2 (API_SALES_ORDER_SRV) or V4 (CE_SALESORDER_0001).", ODataVersion.V2, ODataVersion.V4) == ODataVersion.V4;
            this.ReferenceField = read.Field("ReferenceField", "PurchaseOrderByCustomer", "The field of the sales order that holds the web order number.");
            this.CustomerField = read.FieldOrNone("CustomerField", "SoldToParty", "The field that holds the customer's number; a dash for none.");
            string client = Client(read.Text("SapClient", "", "The client of an on-premise system, three digits such as 100; blank for the system's own. With it, CsrfFetchUrl is ?sap-client=100."));
            this.SapClient = client.Length == 0 ? default : Url.Of($"sap-client={client}&");
            this.OnlySapClient = client.Length == 0 ? default : Url.Of($"?sap-client={client}");
            this.SelectsFields = read.Flag("SelectFields", "true", "Whether only the fields that are used are asked for. Set it to false where a release lacks one of them and refuses the request.");
            this.Locked = read.Pattern("LockedPattern", "being processed by|locked by", "A regular expression for S/4HANA's words, in the user's language, when somebody has the order open.");
            IReadOnlyList<string> inApproval = read.List("ApprovalInProcess", "A", "Values of SalesDocApprovalStatus, separated by |, of an order that waits for an approval; a dash where the service lacks that field.");
            this.IsInApproval = code => inApproval.Contains("-", StringComparer.Ordinal) ? false : code == null ? (bool?)null : inApproval.Contains(code, StringComparer.Ordinal);
            this.States = new StatusMap(read, "overall status", StringComparer.Ordinal, state => $"Values of OverallSDProcessStatus, separated by |, that mean {state}.",
                (Open, "A"), (InFulfilment, "B"), (Closed, "C"));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders with one web reference always belong to one web order.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new S4HanaSettings(read));
        public bool IsV4 { get; }
        public string ReferenceField { get; }
        public string? CustomerField { get; }
        public Url SapClient { get; } // the first part of a query
        public Url OnlySapClient { get; } // a query of its own
        public bool SelectsFields { get; }
        public TextPattern Locked { get; }
        public Func<string?, bool?> IsInApproval { get; } // null: not told
        public StatusMap States { get; }
        public bool WebReferenceUnique { get; }

        public static S4HanaSettings In(JobOptions options) => new S4HanaSettings(new ParameterReader(options));

        private static string Client(string text) =>
            text.Length == 0 || (text.Length == 3 && text.All(JsonScalar.IsDigit))
                ? text
                : throw JobOptions.Bad("SapClient", text, "the three digits of a client, such as 100, or blank");
    }
}
