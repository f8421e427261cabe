#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using Extensions.OrderCancel.Check;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker;
using Insite.WIS.Broker.Interfaces;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel
{
    /// <summary>
    /// The integration processor <c>OrderCancel</c>: cancels one order in the ERP and succeeds only if the ERP, read after
    /// everything that was done, says that it is cancelled. Keeps no state; steps may run in parallel.
    /// </summary>
    public sealed class IntegrationProcessorOrderCancel : IIntegrationProcessor
    {
        private readonly CancelServices services;

        /// <summary>Called by the job framework, which finds the class by its name.</summary>
        public IntegrationProcessorOrderCancel()
            : this(CancelServices.Shared) { }

        internal IntegrationProcessorOrderCancel(CancelServices services)
        {
            this.services = services;
        }

        /// <summary>Runs the job.</summary>
        /// <param name="siteConnection">The website the job came from.</param>
        /// <param name="integrationJob">The job, with the order's number in parameter OrderNumber.</param>
        /// <param name="jobStep">The step; may be null.</param>
        /// <returns>Tables <c>OrderCancel</c> (one row) and <c>OrderCancelErpOrder</c>; a check adds <c>OrderCancelCheck</c>.</returns>
        /// <exception cref="OrderCancelException">The job failed; a Fatal line with the same text was logged.</exception>
        public DataSet Execute(SiteConnection siteConnection, IntegrationJob integrationJob, JobDefinitionStep jobStep)
        {
            if (integrationJob == null)
            {
                throw new ArgumentNullException(nameof(integrationJob));
            }

            TimeSpan start = this.services.Clock.Elapsed;
            var redactor = new Redactor();
            var log = new JobRunLog(
                this.services.CreateLogger(siteConnection, integrationJob),
                redactor,
                IsDebugging(integrationJob, jobStep)
            );
            var job = new CancelJob(integrationJob, jobStep, this.services, log, redactor);
            CancelOutcome outcome = SyncBridge.Run(job.RunAsync);
            return Report(outcome, this.services.Clock.Elapsed - start, log, redactor, job.WriteBack, job.Check?.Rows);
        }

        internal static DataSet Report(
            CancelOutcome outcome,
            TimeSpan elapsed,
            JobRunLog log,
            Redactor redactor,
            bool writeBack,
            IReadOnlyList<CheckRow>? check = null
        )
        {
            foreach (string told in CheckTable.Lines(check ?? Array.Empty<CheckRow>()))
            {
                log.Info(told);
            }

            string line = log.End(SummaryLine.Of(outcome, elapsed, redactor) + Unwritten(log), outcome.IsSuccess);
            DataSet result = ResultDataSet.Of(outcome, line, elapsed, redactor);
            if (check != null)
            {
                CheckTable.AddTo(result, check);
            }

            bool isLogged = log.Failure == null;
            return outcome.IsSuccess || (writeBack && isLogged) ? result : throw new OrderCancelException(line, result);
        }

        private static string Unwritten(JobRunLog log) =>
            log.Failure == null ? string.Empty : $" Some log lines could not be written ({log.Failure}).";

        internal static bool IsDebugging(IntegrationJob job, JobDefinitionStep? step)
        {
            IntegrationConnection? connection =
                step?.IntegrationConnectionOverride ?? job.JobDefinition?.IntegrationConnection;
            return job.JobDefinition?.DebuggingEnabled == true || connection?.DebuggingEnabled == true;
        }
    }
}
