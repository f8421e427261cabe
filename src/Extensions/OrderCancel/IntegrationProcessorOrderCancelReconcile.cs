#nullable enable
using System;
using System.Data;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker;
using Insite.WIS.Broker.Interfaces;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel
{
    /// <summary>
    /// The integration processor <c>OrderCancelReconcile</c>: asks the ERP about the orders that the website shows as
    /// cancelled, and tells which of them are not. Changes nothing in the ERP. Keeps no state.
    /// </summary>
    public sealed class IntegrationProcessorOrderCancelReconcile : IIntegrationProcessor
    {
        private readonly CancelServices services;

        /// <summary>Called by the job framework, which finds the class by its name.</summary>
        public IntegrationProcessorOrderCancelReconcile()
            : this(CancelServices.Shared) { }

        internal IntegrationProcessorOrderCancelReconcile(CancelServices services)
        {
            this.services = services;
        }

        /// <summary>Runs the job.</summary>
        /// <param name="siteConnection">The website the job came from.</param>
        /// <param name="integrationJob">The job, with the list of the preprocessor OrderCancelReconcile in its initial data.</param>
        /// <param name="jobStep">The step; may be null.</param>
        /// <returns>
        /// Tables <c>OrderCancelReconcile</c> (a row for each order out of step) and <c>OrderCancelReconcileCounts</c> (one row).
        /// </returns>
        /// <exception cref="OrderCancelException">
        /// The ERP told nothing of any order, or FailOn says so and no postprocessor has something to do; a Fatal line with the same text
        /// was logged.
        /// </exception>
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
                IntegrationProcessorOrderCancel.IsDebugging(integrationJob, jobStep)
            );
            var job = new ReconcileJob(integrationJob, jobStep, this.services, log, redactor);
            ReconcileReport report = SyncBridge.Run(job.RunAsync);
            return Report(report, this.services.Clock.Elapsed - start, log, redactor);
        }

        internal static DataSet Report(ReconcileReport report, TimeSpan elapsed, JobRunLog log, Redactor redactor)
        {
            foreach (string order in ReconcileLines.OfOrders(report, redactor))
            {
                log.Info(order);
            }

            // Where a postprocessor has something to do it must get the result, and makes the job fail in the end.
            bool leavesFailing = report.Options?.After.IsAny == true;
            bool isNothing = report.Problem != null || report.IsNothingTold;
            bool fails = isNothing || (report.Fails.Count > 0 && !leavesFailing);
            string line = log.End(ReconcileLines.Summary(report, elapsed), !fails);
            DataSet result = ReconcileResult.Of(report, line, elapsed, redactor);
            return fails ? throw new OrderCancelException(line, result) : result;
        }
    }
}
