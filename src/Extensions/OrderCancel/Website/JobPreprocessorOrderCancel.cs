#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
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

            (WebsiteOrder? order, string? doubt) = this.Find(number);
            if (doubt != null)
            {
                throw Ambiguous(number, doubt, log);
            }

            if (order == null)
            {
                log.Info(
                    $"The website has no order with the web or ERP number {number}, so the initial data was left alone."
                );
                return job;
            }

            string? data = InitialOrderWriter.Write(job.InitialData, number, order);
            if (data == null)
            {
                log.Warn(
                    $"The job's initial data is in another's format and was left alone, so only the number {number} is known of the order."
                );
                return job;
            }

            job.InitialData = data;
            log.Debug(
                $"Order {number}: web number {order.WebNumber ?? "unknown"}, ERP number {order.ErpNumber ?? "unknown or several"}, status {order.Status}."
            );
            return job;
        }

        private (WebsiteOrder? Order, string? Doubt) Find(string number) =>
            new WebsiteOrders(this.unitOfWorkFactory.GetUnitOfWork()).Find(number);

        private static string? UsableNumber(IntegrationJob job, WebsiteLog log)
        {
            List<string> numbers = GivenNumbers(job);
            if (numbers.Count != 1)
            {
                log.Info(
                    numbers.Count == 0
                        ? "None of the run's parameters is an OrderNumber with a value, so the initial data was left alone."
                        : "The run's steps have different values of OrderNumber, so the initial data was left alone."
                );
                return null;
            }

            try
            {
                return OrderNumberRules.Require(numbers[0]);
            }
            catch (ErpFaultException fault)
            {
                log.Info(fault.Message + " The initial data was left alone.");
                return null;
            }
        }

        // As the processor reads it in each step: which step a value belongs to is not told here.
        private static List<string> GivenNumbers(IntegrationJob job)
        {
            List<IntegrationJobParameter> all = (job.IntegrationJobParameters ?? Array.Empty<IntegrationJobParameter>())
                .Where(p => p != null)
                .ToList();
            return all.Select(step =>
                    new JobValues(
                        all.Select(p => ((string?)p.JobDefinitionParameter?.Name, (string?)p.Value)),
                        new[] { ((string?)step.JobDefinitionStepParameter?.Name, (string?)step.Value) }
                    )
                        .GivenFor(OrderCancelParameters.OrderNumber.Name)
                        ?.Trim()
                )
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();
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
