#nullable enable

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>The tables in which website and integration service tell each other of a comparison: all columns are text.</summary>
    internal static class ReconcileTables
    {
        public const string DataSetName = "OrderCancelReconcile";

        /// <summary>In the initial data: the orders to compare. In the result: those out of step.</summary>
        public const string Orders = "OrderCancelReconcile";

        /// <summary>In the initial data: one row about the list.</summary>
        public const string List = "OrderCancelReconcileList";

        /// <summary>In the result: one row of counts, and of what the postprocessor is to do.</summary>
        public const string Counts = "OrderCancelReconcileCounts";

        public const string WebOrderNumber = "WebOrderNumber";
        public const string ErpOrderNumber = "ErpOrderNumber";
        public const string CustomerNumber = "CustomerNumber";
        public const string Status = "Status";
        public const string OrderDate = "OrderDate";

        /// <summary>A <see cref="Protocol.Reconcile.WebsiteSide"/>.</summary>
        public const string Website = "Website";
        public const string HasGreenRun = "HasGreenRun";

        public const string OrderNumber = "OrderNumber";
        public const string Verdict = "Verdict";
        public const string Reason = "Reason";
        public const string ErpStatus = "ErpStatus";

        public const string Count = "Orders";
        public const string ContinueFrom = "ContinueFrom";
        public const string Fails = "Fails";
        public const string Message = "Message";
        public const string ElapsedMs = "ElapsedMs";

        public static readonly string[] ListedColumns =
        {
            WebOrderNumber,
            ErpOrderNumber,
            CustomerNumber,
            Status,
            OrderDate,
            Website,
            HasGreenRun,
        };
    }
}
