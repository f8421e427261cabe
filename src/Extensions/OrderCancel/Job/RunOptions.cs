#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>The module's own options of one run, checked.</summary>
    internal sealed class RunOptions
    {
        private RunOptions(JobOptions options, IntegrationJob job)
        {
            this.AdapterName = options.Text(OrderCancelParameters.ErpAdapter).Trim();
            this.Http = HttpOptions.Read(options);
            this.Timeout = TimeSpan.FromSeconds(options.Number(OrderCancelParameters.TimeoutSeconds, 3, 3600));
            this.Reason = ReadReason(options);
            this.IsCheck = options.Choice(OrderCancelParameters.Mode, RunMode.Cancel, RunMode.Check) == RunMode.Check;
            this.Policy = new CancelPolicy(
                options.Choices(
                    OrderCancelParameters.AlsoCancelStates,
                    ErpOrderState.InFulfilment,
                    ErpOrderState.Locked,
                    ErpOrderState.Closed,
                    ErpOrderState.PartlyCancelled
                ),
                options.Choice(
                    OrderCancelParameters.SplitOrders,
                    SplitOrders.AllOrNothing,
                    SplitOrders.CancelWhatYouCan
                ),
                options.Number(OrderCancelParameters.MaxAttempts, 1, 5),
                this.Http.AttemptTimeout,
                this.IsCheck || job.IsPreview || options.Flag(OrderCancelParameters.DryRun)
            )
            {
                ExchangesBefore = this.Http.WriteToken == null ? 0 : WriteTokenOptions.Exchanges,
            };
        }

        public string AdapterName { get; }

        public HttpOptions Http { get; }

        public TimeSpan Timeout { get; }

        public CancelReason Reason { get; }

        /// <summary>Whether the run only tells what it understands.</summary>
        public bool IsCheck { get; }

        public CancelPolicy Policy { get; }

        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static RunOptions Read(JobOptions options, IntegrationJob job) => new RunOptions(options, job);

        private enum RunMode
        {
            Cancel = 0,
            Check,
        }

        private static CancelReason ReadReason(JobOptions options)
        {
            string name = options.Text(OrderCancelParameters.CancelReason).Trim();
            string code = name;
            foreach (string entry in options.List(OrderCancelParameters.ReasonMap))
            {
                int equals = entry.IndexOf('=');
                if (equals < 1)
                {
                    throw JobOptions.Bad(
                        OrderCancelParameters.ReasonMap,
                        entry,
                        "entries such as CustomerRequest=CU, separated by |"
                    );
                }

                if (string.Equals(entry.Substring(0, equals).Trim(), name, StringComparison.OrdinalIgnoreCase))
                {
                    code = entry.Substring(equals + 1).Trim();
                }
            }

            return new CancelReason(name, code);
        }

        /// <summary>A look-up, a request and its read-back must fit, or nothing could ever be sent.</summary>
        /// <exception cref="ErpFaultException">The run's time has no room for them.</exception>
        public void RequireRoom(ErpTraits traits)
        {
            double attempt = this.Http.AttemptTimeout.TotalSeconds;
            double least = (Math.Max(traits.CancelExchanges, 1) + this.Policy.ExchangesBefore + 2) * attempt;
            if (this.Timeout.TotalSeconds < least)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter TimeoutSeconds is {this.Timeout.TotalSeconds}, which leaves no room for a look-up, a request and a read of AttemptTimeoutSeconds ({attempt}) each exchange. Allowed: at least {least}."
                );
            }
        }
    }
}
