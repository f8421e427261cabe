#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>The parameters of the job OrderCancelReconcile. Names are the contract with job definitions out there.</summary>
    internal static class ReconcileParameters
    {
        public static readonly JobParameter Days = new JobParameter(
            "Days",
            "30",
            "Orders of the last so many days are compared, by their order date (1 to 3650)."
        );

        public static readonly JobParameter StatusesToCheck = new JobParameter(
            "StatusesToCheck",
            "",
            "Further statuses of the website, separated by |, in which the ERP should call an order cancelled; besides the settings Requested Statuses and Cancelled Status."
        );

        public static readonly JobParameter Direction = new JobParameter(
            "Direction",
            "ToErp",
            "ToErp compares what the website calls cancelled; Both also compares its open orders, those in a status that Order Status Mapping allows to cancel."
        );

        public static readonly JobParameter OrderNumbers = new JobParameter(
            "OrderNumbers",
            "",
            "Only these orders, by web or ERP number, separated by |, commas or blanks, whatever their date; blank for all of the last Days."
        );

        public static readonly JobParameter MaxOrders = new JobParameter(
            "MaxOrders",
            "5000",
            "The most orders of one run (1 to 50000), the oldest first; the run says from where the next one goes on."
        );

        public static readonly JobParameter ContinueFrom = new JobParameter(
            "ContinueFrom",
            "",
            "Where an earlier run stopped, as its summary tells: the date and the ERP number of the first order that it was not given, such as 2026-11-01/E4711."
        );

        public static readonly JobParameter Parallel = new JobParameter(
            "Parallel",
            "4",
            "The most requests to the ERP at a time (1 to 32)."
        );

        public static readonly JobParameter RequestsPerMinute = new JobParameter(
            "RequestsPerMinute",
            "0",
            "The most requests to the ERP in a minute, all together (0 to 6000); 0 for no limit but the ERP's own."
        );

        public static readonly JobParameter TimeoutSeconds = new JobParameter(
            "TimeoutSeconds",
            "900",
            "How long one run may take, in seconds (10 to 21600); what was not asked by then is told."
        );

        public static readonly JobParameter MaxReportLines = new JobParameter(
            "MaxReportLines",
            "200",
            "The most orders out of step that get a line of the job log each (0 to 5000); the result has all."
        );

        public static readonly JobParameter FailOn = new JobParameter(
            "FailOn",
            "OpenInErp|ShippedInErp",
            "Verdicts, separated by |, that make the job fail so that the notice goes out; None for no failure but when the ERP told nothing of any order."
        );

        public static readonly JobParameter Requeue = new JobParameter(
            "Requeue",
            "false",
            "True: the postprocessor OrderCancelReconcile queues a run of OrderCancel for each order that is open in the ERP."
        );

        public static readonly JobParameter RequeueAfterHours = new JobParameter(
            "RequeueAfterHours",
            "6",
            "No run is queued for an order of which one has ended in the last so many hours, however it ended (0 to 8760)."
        );

        public static readonly JobParameter MaxRequeue = new JobParameter(
            "MaxRequeue",
            "100",
            "The most runs that are queued by one run, for the oldest orders first (1 to 5000)."
        );

        public static readonly JobParameter WriteBack = new JobParameter(
            "WriteBack",
            "false",
            "True: the postprocessor OrderCancelReconcile writes the setting Cancelled Status to orders that wait for their cancellation and are cancelled in the ERP."
        );

        public static readonly JobParameter DryRun = new JobParameter(
            "DryRun",
            "false",
            "True: only say what would be queued and written; the ERP is asked all the same."
        );

        /// <summary>Those that OrderCancel does not have, or has with another default.</summary>
        public static readonly IReadOnlyList<JobParameter> Own = new[]
        {
            Days,
            StatusesToCheck,
            Direction,
            OrderNumbers,
            MaxOrders,
            ContinueFrom,
            Parallel,
            RequestsPerMinute,
            TimeoutSeconds,
            MaxReportLines,
            FailOn,
            Requeue,
            RequeueAfterHours,
            MaxRequeue,
            WriteBack,
            DryRun,
        };

        /// <summary>All that the job understands: its own, and those that mean what they mean for OrderCancel.</summary>
        public static readonly IReadOnlyList<JobParameter> All = Own.Concat(
                new[]
                {
                    OrderCancelParameters.ErpAdapter,
                    OrderCancelParameters.OrderNumberKind,
                    OrderCancelParameters.AlsoCancelStates,
                }
            )
            .Concat(HttpOptions.All)
            .ToList();
    }
}
