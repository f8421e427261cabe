#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Core.Interfaces.Dependency;
using Insite.Data.Entities;
using Insite.Integration.WebService.Interfaces;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>
    /// The postprocessor <c>OrderCancelReconcile</c>: queues runs of OrderCancel for orders that are open in the ERP, writes the
    /// status of those that are cancelled there, and lets the job fail where FailOn says so. Running it again changes
    /// nothing more.
    /// </summary>
    [DependencyName("OrderCancelReconcile")]
    public sealed class JobPostprocessorOrderCancelReconcile : IJobPostprocessor
    {
        private const int MostNamed = 20;

        private readonly IUnitOfWorkFactory unitOfWorkFactory;
        private readonly OrderCancelSettings settings;
        private readonly IClock clock;
        private volatile bool isCancelled;

        /// <summary>Called by the website's dependency injection.</summary>
        /// <param name="unitOfWorkFactory">The website's database.</param>
        /// <param name="settings">The admin's settings.</param>
        public JobPostprocessorOrderCancelReconcile(IUnitOfWorkFactory unitOfWorkFactory, OrderCancelSettings settings)
            : this(unitOfWorkFactory, settings, SystemClock.Instance) { }

        internal JobPostprocessorOrderCancelReconcile(
            IUnitOfWorkFactory unitOfWorkFactory,
            OrderCancelSettings settings,
            IClock clock
        )
        {
            this.unitOfWorkFactory = unitOfWorkFactory;
            this.settings = settings;
            this.clock = clock;
        }

        /// <summary>Set by the platform.</summary>
        public IJobLogger JobLogger { get; set; } = null!;

        /// <summary>Set by the platform.</summary>
        public IntegrationJob IntegrationJob { get; set; } = null!;

        /// <summary>Does what the result asks for; a Fatal line where FailOn says so.</summary>
        /// <param name="dataSet">The processor's result.</param>
        /// <param name="cancellationToken">Ends the run between two orders.</param>
        /// <exception cref="OperationCanceledException">The run was cancelled; what was queued or written before, is.</exception>
        public void Execute(DataSet dataSet, CancellationToken cancellationToken)
        {
            var log = new WebsiteLog(this.JobLogger);
            AfterResult? result = AfterResult.Read(dataSet, out string problem);
            if (result == null)
            {
                log.Fatal(problem + " Nothing was queued or written. The processor's line in this log says more.");
                return;
            }

            void Stop() => this.StopIfCancelled(cancellationToken);
            try
            {
                this.Queue(result, log, Stop);
                this.WriteBack(result, log, Stop);
            }
            catch (Exception e)
            {
                string why =
                    e is OperationCanceledException
                        ? "The job was cancelled"
                        : $"An error ({e.GetType().Name}: {SafeText.Clean(e.Message)}) came";
                log.Fatal(
                    $"{why} before everything was queued and written; what was, is. Next: run the job again, it does not queue twice."
                );
                throw;
            }

            if (result.Fails.Length > 0)
            {
                log.Fatal($"{result.Fails.Replace("|", ", ")}: {result.Message}");
            }
        }

        /// <summary>Ends the run between two orders.</summary>
        public void Cancel() => this.isCancelled = true;

        private void Queue(AfterResult result, WebsiteLog log, Action stopIfCancelled)
        {
            if (!result.Options.Requeue)
            {
                return;
            }

            var requeuer = new Requeuer(this.unitOfWorkFactory.GetUnitOfWork(), result, this.settings, this.clock);
            try
            {
                requeuer.Queue(log, stopIfCancelled);
            }
            finally
            {
                string verb = result.Options.IsDryRun ? "Would queue" : "Queued";
                log.Info($"{verb} runs of OrderCancel: {Names(requeuer.Queued)}.");
            }

            if (requeuer.Problem.Length > 0)
            {
                log.Warn($"No run of OrderCancel could be queued: {requeuer.Problem}.");
            }

            if (requeuer.Left.Count > 0)
            {
                log.Info($"Not queued: {Names(requeuer.Left)}.");
            }
        }

        private void WriteBack(AfterResult result, WebsiteLog log, Action stopIfCancelled)
        {
            List<AfterOrder> waiting = result
                .With(ReconcileVerdict.CancelledInErpOnly)
                .Where(order => order.Website == nameof(WebsiteSide.Requested))
                .ToList();
            if (!result.Options.WriteBack || waiting.Count == 0)
            {
                return;
            }

            if (result.Options.IsDryRun)
            {
                log.Info(
                    $"Would write the status \"{this.settings.CancelledStatus}\" to: {Names(waiting.Select(o => o.Name).ToList())}."
                );
                return;
            }

            foreach (AfterOrder order in waiting)
            {
                stopIfCancelled();
                string number = order.ErpNumber.Length > 0 ? order.ErpNumber : order.WebNumber;
                StatusWriter writer = StatusTransaction.Write(
                    this.unitOfWorkFactory.GetUnitOfWork(),
                    RunResult.Cancelled(number, new[] { (number, order.ErpStatus) }),
                    this.settings,
                    log,
                    stopIfCancelled
                );
                foreach (string warning in writer.Warnings)
                {
                    log.Warn(warning);
                }

                log.Info(writer.Summary);
            }
        }

        private static string Names(IReadOnlyList<string> all) =>
            all.Count == 0 ? "none"
            : all.Count <= MostNamed ? string.Join(", ", all)
            : $"{string.Join(", ", all.Take(MostNamed))} and {all.Count - MostNamed} more";

        private void StopIfCancelled(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (this.isCancelled)
            {
                throw new OperationCanceledException("The job was cancelled.");
            }
        }
    }
}
