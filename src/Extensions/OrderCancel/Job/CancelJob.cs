#nullable enable
using System;
using System.Globalization;
using System.Threading.Tasks;
using Extensions.OrderCancel.Check;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>One run of the job: reads it, cancels, and always ends with exactly one outcome.</summary>
    internal sealed class CancelJob
    {
        private readonly IntegrationJob job;
        private readonly JobDefinitionStep? step;
        private readonly CancelServices services;
        private readonly JobRunLog log;
        private readonly Redactor redactor;
        private readonly JobValues values;
        private readonly JobOptions options;
        private Traffic? traffic;

        public CancelJob(
            IntegrationJob job,
            JobDefinitionStep? step,
            CancelServices services,
            JobRunLog log,
            Redactor redactor
        )
        {
            this.job = job;
            this.step = step;
            this.services = services;
            this.log = log;
            this.redactor = redactor;
            this.values = new JobValues(job, step);
            this.options = new JobOptions(this.values.OptionFor);
        }

        /// <summary>The order the run is about, once it is known.</summary>
        public OrderReference? Order { get; private set; }

        /// <summary>What a check has to say; null for a run that cancels.</summary>
        public CheckReport? Check { get; private set; }

        /// <summary>Whether the postprocessor gets the result of a failed run.</summary>
        public bool WriteBack { get; private set; }

        public async Task<CancelOutcome> RunAsync()
        {
            CancelOutcome outcome;
            try
            {
                outcome = await this.CancelAsync().ConfigureAwait(false);
            }
            catch (ErpFaultException fault)
            {
                outcome = new CancelOutcome(CancelOutcomeKind.Misconfigured, this.Order, text: fault.Message);
            }
            catch (Exception e)
            {
                outcome = this.Unexpected(e);
            }

            return this.Check?.Finish(outcome) ?? outcome;
        }

        private async Task<CancelOutcome> CancelAsync()
        {
            this.WriteBack = this.options.Flag(OrderCancelParameters.WriteBack);
            this.Order = OrderReferenceReader.Read(this.job, this.values, this.options);
            RunOptions own = RunOptions.Read(this.options, this.job);
            ErpConnection connection = ConnectionReader.Read(
                this.job,
                this.step,
                own.Http.AllowInsecureHttp,
                this.redactor
            );
            RunContext run = this.NewRun(own);
            if (own.IsCheck)
            {
                this.Check = new CheckReport(this.options, this.redactor);
                this.Check.Add(await ServerCheck.RowsAsync(connection, own.Http, run).ConfigureAwait(false));
            }

            return await this.AskErpAsync(own, connection, run).ConfigureAwait(false);
        }

        private async Task<CancelOutcome> AskErpAsync(RunOptions own, ErpConnection connection, RunContext run)
        {
            ErpSession? session = null;
            OrderCanceller Make()
            {
                session = ErpSession.Open(
                    own.AdapterName,
                    connection,
                    (this.options, this.values, OrderCancelParameters.All),
                    own.Http,
                    this.services,
                    run
                );
                IErpOrders orders = session.NewOrders();
                ErpTraits traits = session.Adapter.GetTraits(this.options) ?? throw ErpCalls.ReturnedNull(run);
                own.RequireRoom(traits);
                orders = this.Check?.Watch(session.Adapter, orders, traits, session.Http, own.Reason) ?? orders;
                return new OrderCanceller(orders, traits, own.Policy, run);
            }

            try
            {
                bool keepsTime = ErpAdapterRegistry.HasOnlyOurs;
                OrderCanceller canceller = await ErpCalls.MakeAsync(run, keepsTime, Make).ConfigureAwait(false);
                CancelOutcome outcome = await canceller.RunAsync(this.Order!, own.Reason).ConfigureAwait(false);
                await (this.Check?.LookFurtherAsync(session!.Http) ?? Task.CompletedTask).ConfigureAwait(false);
                return outcome;
            }
            finally
            {
                await (session?.Http.SignOutAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            }
        }

        private RunContext NewRun(RunOptions own)
        {
            var run = new RunContext(
                JobIdOf(this.job),
                this.services.Clock,
                this.services.Jitter,
                new Budget(this.services.Clock, own.Timeout),
                this.log,
                this.redactor
            )
            {
                Adapter = own.AdapterName,
            };
            this.traffic = run.Traffic;
            return run;
        }

        // A defect of ours or of an adapter: still one outcome, and never a claim that nothing was sent when something was.
        private CancelOutcome Unexpected(Exception e)
        {
            int sent = this.traffic?.WritesSent ?? 0;
            string text = $"An unexpected error stopped the run: {e.GetType().Name}: {e.Message}";
            return new CancelOutcome(
                sent > 0 ? CancelOutcomeKind.Unconfirmed : CancelOutcomeKind.Misconfigured,
                this.Order,
                text: text,
                requestsSent: sent
            );
        }

        /// <summary>Different for each job, the same for a job's retries.</summary>
        public static string JobIdOf(IntegrationJob job) =>
            job.Id != Guid.Empty ? job.Id.ToString("N") : job.JobNumber.ToString(CultureInfo.InvariantCulture);
    }
}
