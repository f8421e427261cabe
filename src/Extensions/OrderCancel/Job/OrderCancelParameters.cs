#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Job
{
    /// <summary>The parameters that every adapter shares. Names are the contract with job definitions out there.</summary>
    internal static class OrderCancelParameters
    {
        /// <summary>Has no default on purpose: a shipped default must never be cancelled.</summary>
        public static readonly JobParameter OrderNumber = new JobParameter(
            "OrderNumber",
            "",
            "The number of the order to cancel; given with each run."
        );

        public static readonly JobParameter ErpAdapter = new JobParameter(
            "ErpAdapter",
            "Rest",
            "The adapter that talks to the ERP, by name or as \"Type, Assembly\"."
        );

        public static readonly JobParameter OrderNumberKind = new JobParameter(
            "OrderNumberKind",
            "Web",
            "Whose number OrderNumber is: Web, Erp, or Auto (needs WebOrderNumberPattern)."
        );

        public static readonly JobParameter WebOrderNumberPattern = new JobParameter(
            "WebOrderNumberPattern",
            "",
            "Regular expression for Auto: a number that matches as a whole is the website's, any other the ERP's."
        );

        public static readonly JobParameter SplitOrders = new JobParameter(
            "SplitOrders",
            "AllOrNothing",
            "When one of several ERP orders of a web order must not be cancelled: AllOrNothing or CancelWhatYouCan."
        );

        public static readonly JobParameter AlsoCancelStates = new JobParameter(
            "AlsoCancelStates",
            "",
            "States that may be cancelled besides Open and OnHold, separated by commas: InFulfilment, Locked, Closed, PartlyCancelled."
        );

        public static readonly JobParameter DryRun = new JobParameter(
            "DryRun",
            "false",
            "True: only say what would happen; nothing is sent."
        );

        public static readonly JobParameter Mode = new JobParameter(
            "Mode",
            "Cancel",
            "Cancel, or Check: looks the order up, reads it, and tells what of it is understood and what is to be mended; nothing is sent that changes the ERP."
        );

        public static readonly JobParameter CancelReason = new JobParameter(
            "CancelReason",
            "CustomerRequest",
            "Why orders are cancelled, as the ERP is told where it takes a reason."
        );

        public static readonly JobParameter ReasonMap = new JobParameter(
            "ReasonMap",
            "",
            "The ERP's codes for reasons, as \"CustomerRequest=CU\" separated by |; a reason without one is sent as it is."
        );

        public static readonly JobParameter TimeoutSeconds = new JobParameter(
            "TimeoutSeconds",
            "60",
            "How long one run may take, in seconds (3 to 3600); at least three times AttemptTimeoutSeconds, and once more for each further exchange of a request to cancel."
        );

        public static readonly JobParameter MaxAttempts = new JobParameter(
            "MaxAttempts",
            "2",
            "The most requests to cancel per ERP order and run (1 to 5)."
        );

        public static readonly JobParameter WriteBack = new JobParameter(
            "WriteBack",
            "false",
            "True: a failed run returns its result to the postprocessor OrderCancel instead of throwing after the Fatal line."
        );

        /// <summary>All that every adapter shares, OrderNumber first.</summary>
        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            OrderNumber,
            ErpAdapter,
            OrderNumberKind,
            WebOrderNumberPattern,
            SplitOrders,
            AlsoCancelStates,
            DryRun,
            Mode,
            CancelReason,
            ReasonMap,
            TimeoutSeconds,
            MaxAttempts,
            WriteBack,
        }
            .Concat(HttpOptions.All)
            .ToList();
    }
}
