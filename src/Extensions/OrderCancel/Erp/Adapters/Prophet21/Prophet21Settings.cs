#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// The adapter's parameters, checked before anything is sent. Names of views, columns, elements and fields come from
    /// consistent public descriptions (M), the web reference's from the vendor's connector (H); NumberIsText, CancelField,
    /// CancelValue and ReasonField are guesses (L). What a customer's own service definition and views say wins.
    /// </summary>
    internal sealed class Prophet21Settings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public Prophet21Settings(ParameterReader read)
        {
            this.OrderView = View(read.Text("OrderView", "odataservice/odata/view/p21_view_oe_hdr", "The OData view of order headers, relative to the connection's Url."));
            string lines = read.Text("LineView", "odataservice/odata/view/p21_view_oe_line", "The OData view of order lines. A dash reads none: then an order that is picked or shipped looks open, and each run says that it was not checked.");
            this.LineView = lines == "-" ? (Url?)null : View(lines);
            this.ReferenceField = read.Field("WebReferenceField", "web_reference_no", "The column of OrderView that holds the web order number; it is compared exactly.");
            this.NumberField = read.Field("NumberField", "order_no", "The column of both views that holds the order number.");
            this.NumberIsText = read.Flag("NumberIsText", "true", "Whether the order number is a text in the views; then filters quote it.");
            this.CustomerField = read.FieldOrNone("CustomerField", "customer_id", "The column of OrderView that holds the customer's number. A dash for none.");
            this.CancelledField = read.Field("CancelledField", "cancel_flag", "The column of OrderView that is Y when the order is cancelled.");
            this.CompletedField = read.Field("CompletedField", "completed", "The column of OrderView that is Y when the order is completed.");
            this.ApprovedField = read.FieldOrNone("ApprovedField", "approved", "The column of OrderView that is N while the order waits for approval. A dash for none.");
            this.DeletedField = read.FieldOrNone("DeletedField", "delete_flag", "The column of OrderView that is Y when the order is deleted. A dash for none.");
            this.InvoicedField = read.Field("InvoicedField", "qty_invoiced", "The column of LineView with the quantity that was shipped and invoiced.");
            this.PickedField = read.Field("PickedField", "qty_on_pick_tickets", "The column of LineView with the quantity on pick tickets.");
            this.LineCancelledField = read.Field("LineCancelledField", "qty_canceled", "The column of LineView with the cancelled quantity.");
            this.TokenUrl = read.Url("TokenUrl", "api/security/token/v2", "Where tokens are issued, relative to the connection's Url.");
            this.RouterUrl = read.Url("RouterUrl", "api/ui/router/v1/?urlType=external", "Where the address of the UI server is asked for.");
            this.UiServerUrl = read.Text("UiServerUrl", "", "The UI server's address, such as uiserver0, instead of asking the router; on the server of the connection's Url.");
            this.TransactionUrl = Url.Written(read.Text("TransactionUrl", "api/v2/transaction", "The transaction API, relative to the UI server.").Trim('/'));
            this.IsAsync = read.Flag("AsyncTransaction", "false", "True: cancellations are queued in Prophet 21 and polled; it uses sessions of its own.");
            this.ServiceName = read.Text("ServiceName", "Order", "The service of the transaction API.");
            this.HeaderElement = read.Text("HeaderElement", "TABPAGE_1.order", "The data element of the order header in the service's definition.");
            this.KeyField = read.Text("KeyField", "order_no", "The field of HeaderElement that names the order.");
            this.CancelField = read.Text("CancelField", "cancel_flag", "The field of HeaderElement that cancels the order.");
            this.CancelValue = read.Text("CancelValue", "ON", "The value of CancelField that cancels the order.");
            this.UsesCodes = read.Flag("UseCodeValues", "false", "Whether values are codes (Y) instead of what the window shows (ON).");
            this.ReasonField = read.Text("ReasonField", "", "A field of HeaderElement that takes the reason's code; it is set before CancelField. Blank for none.");
            this.PassingText = read.Text("PassingText", "Unexpected response window", "Words in an error that mean: a session of the pool was left with an open window, which passes.");
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders with one web reference always belong to one web order.");
            this.RepeatingIsSafe = read.Flag("RepeatingIsSafe", "false", "Whether a request to cancel may be repeated in the same run when its answer was lost and the order still looks open. Only if nobody re-opens cancelled orders meanwhile.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new Prophet21Settings(read));
        public Url OrderView { get; }
        public Url? LineView { get; }
        public string ReferenceField { get; }
        public string NumberField { get; }
        public bool NumberIsText { get; }
        public string? CustomerField { get; }
        public string CancelledField { get; }
        public string CompletedField { get; }
        public string? ApprovedField { get; }
        public string? DeletedField { get; }
        public string InvoicedField { get; }
        public string PickedField { get; }
        public string LineCancelledField { get; }
        public Url TokenUrl { get; }
        public Url RouterUrl { get; }
        public string UiServerUrl { get; }
        public Url TransactionUrl { get; }
        public bool IsAsync { get; }
        public string ServiceName { get; }
        public string HeaderElement { get; }
        public string KeyField { get; }
        public string CancelField { get; }
        public string CancelValue { get; }
        public bool UsesCodes { get; }
        public string ReasonField { get; }
        public string PassingText { get; }
        public bool WebReferenceUnique { get; }
        public bool RepeatingIsSafe { get; }

        /// <summary>The columns of the order view that are asked for.</summary>
        public IReadOnlyList<string> OrderColumns =>
            new[]
            {
                this.NumberField,
                this.ReferenceField,
                this.CustomerField,
                this.CancelledField,
                this.CompletedField,
                this.ApprovedField,
                this.DeletedField,
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();

        /// <summary>The quantities of the line view that are asked for.</summary>
        public string[] QuantityColumns => new[] { this.InvoicedField, this.PickedField, this.LineCancelledField };

        public static Prophet21Settings In(JobOptions options) => new Prophet21Settings(new ParameterReader(options));

        private static Url View(string address) => Url.Written(address.TrimStart('/'));
    }
}
