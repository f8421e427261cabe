#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>The options of one comparison on the integration service's side, checked.</summary>
    internal sealed class ReconcileOptions
    {
        private const string NoVerdict = "None";

        private static readonly ReconcileVerdict[] MayFail = Enum.GetValues(typeof(ReconcileVerdict))
            .Cast<ReconcileVerdict>()
            .Where(verdict => verdict != ReconcileVerdict.InStep)
            .ToArray();

        private ReconcileOptions(JobOptions options, bool isPreview)
        {
            this.AdapterName = options.Text(OrderCancelParameters.ErpAdapter).Trim();
            this.Http = HttpOptions.Read(options);
            this.Timeout = TimeSpan.FromSeconds(options.Number(ReconcileParameters.TimeoutSeconds, 10, 21600));
            this.Parallel = options.Number(ReconcileParameters.Parallel, 1, 32);
            this.RequestsPerMinute = options.Number(ReconcileParameters.RequestsPerMinute, 0, 6000);
            this.MaxOrders = options.Number(ReconcileParameters.MaxOrders, 1, 50000);
            this.MaxReportLines = options.Number(ReconcileParameters.MaxReportLines, 0, 5000);
            this.FailOn = ReadFailOn(options);
            this.AsksErpNumber =
                options.Choice(
                    OrderCancelParameters.OrderNumberKind,
                    NumberKindOption.Web,
                    NumberKindOption.Erp,
                    NumberKindOption.Auto
                ) == NumberKindOption.Erp;
            this.After = new AfterOptions(options, isPreview);
            this.Policy = new CancelPolicy(
                options.Choices(
                    OrderCancelParameters.AlsoCancelStates,
                    ErpOrderState.InFulfilment,
                    ErpOrderState.Locked,
                    ErpOrderState.Closed,
                    ErpOrderState.PartlyCancelled
                ),
                SplitOrders.AllOrNothing,
                maxAttempts: 1,
                this.Http.AttemptTimeout,
                isPreview: true
            );
        }

        private enum NumberKindOption
        {
            Web = 0,
            Erp,
            Auto,
        }

        public string AdapterName { get; }

        public HttpOptions Http { get; }

        public TimeSpan Timeout { get; }

        public int Parallel { get; }

        public int RequestsPerMinute { get; }

        public int MaxOrders { get; }

        public int MaxReportLines { get; }

        public IReadOnlyList<ReconcileVerdict> FailOn { get; }

        /// <summary>Whether runs of OrderCancel are given the ERP's number instead of the website's.</summary>
        public bool AsksErpNumber { get; }

        /// <summary>What the postprocessor is to do.</summary>
        public AfterOptions After { get; }

        public CancelPolicy Policy { get; }

        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static ReconcileOptions Read(JobOptions options, bool isPreview) =>
            new ReconcileOptions(options, isPreview);

        private static IReadOnlyList<ReconcileVerdict> ReadFailOn(JobOptions options)
        {
            IReadOnlyList<string> names = options.List(ReconcileParameters.FailOn);
            return names.Count == 1 && string.Equals(names[0], NoVerdict, StringComparison.OrdinalIgnoreCase)
                ? Array.Empty<ReconcileVerdict>()
                : names
                    .Select(name => JobOptions.Choice(ReconcileParameters.FailOn.Name, name, MayFail))
                    .Distinct()
                    .ToList();
        }
    }
}
