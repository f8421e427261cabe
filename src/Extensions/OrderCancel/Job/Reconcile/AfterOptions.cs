#nullable enable
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>
    /// What the postprocessor is to do. Read on the integration service's side, where the values of all levels are known, and
    /// carried to the website by the result.
    /// </summary>
    internal sealed class AfterOptions
    {
        public AfterOptions(JobOptions options, bool isPreview)
            : this(
                options.Flag(ReconcileParameters.Requeue),
                options.Number(ReconcileParameters.RequeueAfterHours, 0, 8760),
                options.Number(ReconcileParameters.MaxRequeue, 1, 5000),
                options.Flag(ReconcileParameters.WriteBack),
                isPreview || options.Flag(ReconcileParameters.DryRun)
            ) { }

        public AfterOptions(bool requeue, int requeueAfterHours, int maxRequeue, bool writeBack, bool isDryRun)
        {
            this.Requeue = requeue;
            this.RequeueAfterHours = requeueAfterHours;
            this.MaxRequeue = maxRequeue;
            this.WriteBack = writeBack;
            this.IsDryRun = isDryRun;
        }

        public bool Requeue { get; }

        public int RequeueAfterHours { get; }

        public int MaxRequeue { get; }

        public bool WriteBack { get; }

        public bool IsDryRun { get; }

        /// <summary>Whether the postprocessor has something to do at all.</summary>
        public bool IsAny => this.Requeue || this.WriteBack;
    }
}
