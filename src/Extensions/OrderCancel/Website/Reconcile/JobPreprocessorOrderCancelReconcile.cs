#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Core.Interfaces.Dependency;
using Insite.Data.Entities;
using Insite.Integration.WebService.Interfaces;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>
    /// The preprocessor <c>OrderCancelReconcile</c>: lists the orders that the website shows as cancelled, for the processor
    /// to compare with the ERP. Writes nothing to the website.
    /// </summary>
    [DependencyName("OrderCancelReconcile")]
    public sealed class JobPreprocessorOrderCancelReconcile : IJobPreprocessor
    {
        private readonly IUnitOfWorkFactory unitOfWorkFactory;
        private readonly OrderCancelSettings settings;
        private readonly IClock clock;

        /// <summary>Called by the website's dependency injection.</summary>
        /// <param name="unitOfWorkFactory">The website's database.</param>
        /// <param name="settings">The admin's settings.</param>
        public JobPreprocessorOrderCancelReconcile(IUnitOfWorkFactory unitOfWorkFactory, OrderCancelSettings settings)
            : this(unitOfWorkFactory, settings, SystemClock.Instance) { }

        internal JobPreprocessorOrderCancelReconcile(
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

        /// <summary>Puts the list into the job's initial data.</summary>
        /// <returns>The job.</returns>
        /// <exception cref="OrderCancelException">
        /// A parameter cannot be used; a Fatal line with the same text was logged.
        /// </exception>
        public IntegrationJob Execute()
        {
            IntegrationJob job =
                this.IntegrationJob
                ?? throw new InvalidOperationException("The preprocessor OrderCancelReconcile has no job.");
            var log = new WebsiteLog(this.JobLogger);
            try
            {
                this.List(job, log);
            }
            catch (ErpFaultException fault)
            {
                ReconcileReport report = ReconcileReport.Failed(fault.Message);
                string line = log.Fatal(ReconcileLines.Summary(report, TimeSpan.Zero));
                throw new OrderCancelException(line, ReconcileResult.Of(report, line, TimeSpan.Zero, new Redactor()));
            }

            return job;
        }

        private void List(IntegrationJob job, WebsiteLog log)
        {
            IUnitOfWork work = this.unitOfWorkFactory.GetUnitOfWork();
            JobOptions options = JobDefinitions.OptionsOf(job, work);
            var wanted = new ListOptions(options, this.settings, this.clock.UtcNow.UtcDateTime.Date);
            var lister = new OrderLister(work, wanted);
            IReadOnlyList<ListedOrder> orders = lister.List();
            foreach (string warning in lister.Warnings)
            {
                log.Warn(warning);
            }

            TellMissing(wanted, orders, log);
            string? data = OrderListWriter.Write(job.InitialData, orders, lister.ContinueFrom);
            job.InitialData =
                data
                ?? throw ErpFaultException.Misconfigured(
                    "The job's initial data is in another's format, to which the list cannot be added."
                );
            string more =
                lister.ContinueFrom.Length == 0
                    ? string.Empty
                    : $" There are more; the next run goes on with ContinueFrom={lister.ContinueFrom}.";
            log.Info(
                $"{orders.Count} orders are to be compared, {orders.Count(o => o.HasGreenRun)} of them with a green run of OrderCancel.{more}"
            );
        }

        private static void TellMissing(ListOptions wanted, IReadOnlyList<ListedOrder> orders, WebsiteLog log)
        {
            var known = new HashSet<string>(
                orders.SelectMany(order => new[] { order.WebNumber, order.ErpNumber }),
                StringComparer.Ordinal
            );
            List<string> missing = wanted.Numbers.Where(number => !known.Contains(number)).ToList();
            if (missing.Count > 0)
            {
                string more = missing.Count > 10 ? $" and {missing.Count - 10} more" : string.Empty;
                log.Warn(
                    $"Parameter OrderNumbers has numbers of which this run has no order of the website: {string.Join(", ", missing.Take(10))}{more}."
                );
            }
        }
    }
}
