#nullable enable
using System;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Core.Interfaces.Dependency;
using Insite.Data.Entities;
using Insite.Integration.WebService.Interfaces;

namespace Extensions.OrderCancel.Website
{
    /// <summary>
    /// The preprocessor <c>OrderCancel</c>: looks the order up on the website by either number, and gives the processor
    /// both numbers, the customer's number and the status. Writes nothing to the website.
    /// </summary>
    [DependencyName("OrderCancel")]
    public sealed class JobPreprocessorOrderCancel : IJobPreprocessor
    {
        private readonly IUnitOfWorkFactory unitOfWorkFactory;

        /// <summary>Called by the website's dependency injection.</summary>
        /// <param name="unitOfWorkFactory">The website's database.</param>
        public JobPreprocessorOrderCancel(IUnitOfWorkFactory unitOfWorkFactory)
        {
            this.unitOfWorkFactory = unitOfWorkFactory;
        }

        /// <summary>Set by the platform.</summary>
        public IJobLogger JobLogger { get; set; } = null!;

        /// <summary>Set by the platform.</summary>
        public IntegrationJob IntegrationJob { get; set; } = null!;

        /// <summary>Puts the order into the job's initial data.</summary>
        /// <returns>The job.</returns>
        /// <exception cref="OrderCancelException">
        /// More than one order could be meant; a Fatal line with the same text was logged.
        /// </exception>
        public IntegrationJob Execute()
        {
            IntegrationJob job =
                this.IntegrationJob ?? throw new InvalidOperationException("The preprocessor OrderCancel has no job.");
            var log = new WebsiteLog(this.JobLogger);
            string? number = UsableNumber(job, log);
            if (number == null)
            {
                return job;
            }

            OrderSearch search = new WebsiteOrders(this.unitOfWorkFactory.GetUnitOfWork()).Find(number);
            if (search.Doubt != null)
            {
                throw Ambiguous(number, search.Doubt, log);
            }

            if (search.Order == null)
            {
                log.Info(
                    $"The website has no order with the web or ERP number {number}, so the initial data was left alone."
                );
                return job;
            }

            string? data = InitialOrderWriter.Write(job.InitialData, number, search.Order);
            if (data == null)
            {
                log.Warn(
                    $"The job's initial data is in another's format and was left alone, so only the number {number} is known of the order."
                );
                return job;
            }

            job.InitialData = data;
            log.Debug(
                $"Order {number}: web number {search.Order.WebNumber ?? "unknown"}, ERP number {search.Order.ErpNumber ?? "unknown or several"}, status {search.Order.Status}."
            );
            return job;
        }

        private static string? UsableNumber(IntegrationJob job, WebsiteLog log)
        {
            string? number = GivenOrderNumber.Of(job);
            if (number == null)
            {
                log.Info(
                    "None of the run's parameters is an OrderNumber with a value, so the initial data was left alone."
                );
                return null;
            }

            try
            {
                return OrderNumberRules.Require(number);
            }
            catch (ErpFaultException fault)
            {
                log.Info(fault.Message + " The initial data was left alone.");
                return null;
            }
        }

        // Both a Fatal line and an exception: the processor must not run on a number that two orders share.
        private static OrderCancelException Ambiguous(string number, string doubt, WebsiteLog log)
        {
            string line = log.Fatal(
                $"Ambiguous: {doubt}. Nothing was sent. Next: start the job with the other number of the order that is meant, or cancel that order by hand in the ERP."
            );
            var order = new OrderReference(number, OrderNumberKind.Web);
            var outcome = new CancelOutcome(CancelOutcomeKind.Ambiguous, order, text: doubt);
            return new OrderCancelException(line, ResultDataSet.Of(outcome, line, TimeSpan.Zero, new Redactor()));
        }
    }
}
