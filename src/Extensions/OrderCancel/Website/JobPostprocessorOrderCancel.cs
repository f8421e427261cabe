#nullable enable
using System;
using System.Data;
using System.Threading;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Core.Interfaces.Dependency;
using Insite.Data.Entities;
using Insite.Integration.WebService.Interfaces;

namespace Extensions.OrderCancel.Website
{
    /// <summary>
    /// The postprocessor <c>OrderCancel</c>: writes the outcome to the website's order, so that the shopper sees it. Changes
    /// an order only while it waits for its cancellation, in one transaction; running it again changes nothing more.
    /// </summary>
    [DependencyName("OrderCancel")]
    public sealed class JobPostprocessorOrderCancel : IJobPostprocessor
    {
        private readonly IUnitOfWorkFactory unitOfWorkFactory;
        private readonly OrderCancelSettings settings;
        private volatile bool isCancelled;

        /// <summary>Called by the website's dependency injection.</summary>
        /// <param name="unitOfWorkFactory">The website's database.</param>
        /// <param name="settings">The admin's settings.</param>
        public JobPostprocessorOrderCancel(IUnitOfWorkFactory unitOfWorkFactory, OrderCancelSettings settings)
        {
            this.unitOfWorkFactory = unitOfWorkFactory;
            this.settings = settings;
        }

        /// <summary>Set by the platform.</summary>
        public IJobLogger JobLogger { get; set; } = null!;

        /// <summary>Set by the platform.</summary>
        public IntegrationJob IntegrationJob { get; set; } = null!;

        /// <summary>Writes the outcome; a Fatal line for every outcome that is not green.</summary>
        /// <param name="dataSet">The processor's result.</param>
        /// <param name="cancellationToken">Ends the run before anything is written.</param>
        /// <exception cref="OperationCanceledException">The run was cancelled; nothing was written.</exception>
        public void Execute(DataSet dataSet, CancellationToken cancellationToken)
        {
            var log = new WebsiteLog(this.JobLogger);
            RunResult? result = RunResult.Read(dataSet, out string problem);
            if (result == null)
            {
                log.Fatal(
                    problem + " No status on the website was changed. The processor's line in this log says more."
                );
                return;
            }

            if (!OutcomeRule.Of(result.Outcome).ChangesStatus)
            {
                Tell(log, result, "The status on the website was left alone.");
                return;
            }

            StatusWriter writer = this.WriteOrTell(result, log, cancellationToken);
            foreach (string warning in writer.Warnings)
            {
                log.Warn(warning);
            }

            Tell(log, result, writer.Summary);
        }

        /// <summary>Ends the run before anything is written, or lets it finish.</summary>
        public void Cancel() => this.isCancelled = true;

        private static void Tell(WebsiteLog log, RunResult result, string what)
        {
            string line = $"{result.Outcome}: {what}";
            if (OutcomeRule.Of(result.Outcome).IsSuccess)
            {
                log.Info(line);
            }
            else
            {
                log.Fatal(line + " The processor's line in this log says why and what to do next.");
            }
        }

        private StatusWriter WriteOrTell(RunResult result, WebsiteLog log, CancellationToken cancellationToken)
        {
            try
            {
                return this.Write(result, log, cancellationToken);
            }
            catch (Exception e)
            {
                string why =
                    e is OperationCanceledException
                        ? "the job was cancelled before the status"
                        : $"an error ({e.GetType().Name}: {SafeText.Clean(e.Message)}) came before the status";
                log.Fatal(
                    $"{result.Outcome}: {why} of order {result.OrderNumber} was written; nothing was changed on the website. Next: run the job again."
                );
                throw;
            }
        }

        private StatusWriter Write(RunResult result, WebsiteLog log, CancellationToken cancellationToken)
        {
            void Stop() => this.StopIfCancelled(cancellationToken);
            Stop();
            IUnitOfWork work = this.unitOfWorkFactory.GetUnitOfWork();
            return StatusTransaction.Write(work, result, this.settings, log, Stop);
        }

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
