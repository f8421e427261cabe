#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// The parameters of the Prophet 21 adapter. Confidence of a default: H vendor's own, M consistent public evidence,
    /// L a guess. What a customer's own service definition and views say wins.
    /// </summary>
    internal static class Prophet21Parameters
    {
        /// <summary>M.</summary>
        public static readonly JobParameter OrderView = new JobParameter(
            "OrderView",
            "odataservice/odata/view/p21_view_oe_hdr",
            "The OData view of order headers, relative to the connection's Url."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter LineView = new JobParameter(
            "LineView",
            "odataservice/odata/view/p21_view_oe_line",
            "The OData view of order lines. A dash reads none: then an order that is picked or shipped looks open, and each run says that it was not checked."
        );

        /// <summary>H: the vendor's connector writes it.</summary>
        public static readonly JobParameter WebReferenceField = new JobParameter(
            "WebReferenceField",
            "web_reference_no",
            "The column of OrderView that holds the web order number; it is compared exactly."
        );

        /// <summary>H.</summary>
        public static readonly JobParameter NumberField = new JobParameter(
            "NumberField",
            "order_no",
            "The column of both views that holds the order number."
        );

        /// <summary>L.</summary>
        public static readonly JobParameter NumberIsText = new JobParameter(
            "NumberIsText",
            "true",
            "Whether the order number is a text in the views; then filters quote it."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter CustomerField = new JobParameter(
            "CustomerField",
            "customer_id",
            "The column of OrderView that holds the customer's number. A dash for none."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter CancelledField = new JobParameter(
            "CancelledField",
            "cancel_flag",
            "The column of OrderView that is Y when the order is cancelled."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter CompletedField = new JobParameter(
            "CompletedField",
            "completed",
            "The column of OrderView that is Y when the order is completed."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter ApprovedField = new JobParameter(
            "ApprovedField",
            "approved",
            "The column of OrderView that is N while the order waits for approval. A dash for none."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter DeletedField = new JobParameter(
            "DeletedField",
            "delete_flag",
            "The column of OrderView that is Y when the order is deleted. A dash for none."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter InvoicedField = new JobParameter(
            "InvoicedField",
            "qty_invoiced",
            "The column of LineView with the quantity that was shipped and invoiced."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter PickedField = new JobParameter(
            "PickedField",
            "qty_on_pick_tickets",
            "The column of LineView with the quantity on pick tickets."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter LineCancelledField = new JobParameter(
            "LineCancelledField",
            "qty_canceled",
            "The column of LineView with the cancelled quantity."
        );

        public static readonly JobParameter WebReferenceUnique = new JobParameter(
            "WebReferenceUnique",
            "false",
            "Whether orders with one web reference always belong to one web order."
        );

        public static readonly JobParameter RepeatingIsSafe = new JobParameter(
            "RepeatingIsSafe",
            "false",
            "Whether a request to cancel may be repeated in the same run when its answer was lost and the order still looks open. Only if nobody re-opens cancelled orders meanwhile."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            OrderView,
            LineView,
            WebReferenceField,
            NumberField,
            NumberIsText,
            CustomerField,
            CancelledField,
            CompletedField,
            ApprovedField,
            DeletedField,
            InvoicedField,
            PickedField,
            LineCancelledField,
        }
            .Concat(Prophet21TransactionParameters.All)
            .Concat(new[] { WebReferenceUnique, RepeatingIsSafe })
            .ToList();
    }
}
