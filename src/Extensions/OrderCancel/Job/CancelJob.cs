#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Check;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>One run of the job: reads it, cancels, and always ends with exactly one outcome.</summary>
    internal sealed class CancelJob
    {
        // Of the parts of a long value: Name2, Name3 and so on.
        private static readonly char[] PartDigits = "23456789".ToCharArray();

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
            ErpHttp? http = null;
            try
            {
                this.ReadJob(out RunOptions own, out ErpConnection connection);
                RunContext run = this.NewRun(own);
                await (this.Check?.LookAtServerAsync(connection, own.Http, run) ?? Task.CompletedTask).ConfigureAwait(
                    false
                );
                OrderCanceller canceller = await ErpCalls
                    .MakeAsync(
                        run,
                        ErpAdapterRegistry.HasOnlyOurs,
                        () => this.NewCanceller(own, connection, run, out http)
                    )
                    .ConfigureAwait(false);
                outcome = await canceller.RunAsync(this.Order!, own.Reason).ConfigureAwait(false);
                await (this.Check?.LookFurtherAsync(http!) ?? Task.CompletedTask).ConfigureAwait(false);
            }
            catch (ErpFaultException fault)
            {
                outcome = new CancelOutcome(CancelOutcomeKind.Misconfigured, this.Order, text: fault.Message);
            }
            catch (Exception e)
            {
                outcome = this.Unexpected(e);
            }
            finally
            {
                await (http?.SignOutAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            }

            return this.Check?.Finish(outcome) ?? outcome;
        }

        private void ReadJob(out RunOptions own, out ErpConnection connection)
        {
            this.WriteBack = this.options.Flag(OrderCancelParameters.WriteBack);
            this.Order = OrderReferenceReader.Read(this.job, this.values, this.options);
            own = RunOptions.Read(this.options, this.job);
            connection = ConnectionReader.Read(this.job, this.step, own.Http.AllowInsecureHttp, this.redactor);
            this.Check = own.IsCheck ? new CheckReport(this.options, this.redactor) : null;
        }

        private OrderCanceller NewCanceller(RunOptions own, ErpConnection connection, RunContext run, out ErpHttp? http)
        {
            http = null;
            IErpAdapter adapter = this.services.FindAdapter(own.AdapterName);
            this.TellUnknownParameters(adapter);
            this.WarnOfInsecureHttp(connection);
            bool isNamed = own.Http.SignIn != SignInKind.Auto;
            ErpSignIn? signIn = isNamed
                ? null
                : (adapter as IErpAdapterWithSignIn)?.GetSignIn(connection, this.options);
            http = new ErpHttp(connection, own.Http, this.services.Http, run, signIn);
            IErpOrders orders = adapter.Create(connection, this.options, http);
            (orders as IErpOrdersWithReason)?.Require(own.Reason);
            ErpTraits traits = adapter.GetTraits(this.options) ?? throw ErpCalls.ReturnedNull(run);
            own.RequireRoom(traits);
            orders = this.Check?.Watch(adapter, orders, traits, http, own.Reason) ?? orders;
            return new OrderCanceller(orders, traits, own.Policy, run);
        }

        private RunContext NewRun(RunOptions own)
        {
            var run = new RunContext(
                this.JobId(),
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

        private void TellUnknownParameters(IErpAdapter adapter)
        {
            List<string> unknown = this
                .values.Names.Where(name => !IsKnown(name.TrimEnd(PartDigits), adapter))
                .ToList();
            if (unknown.Count > 0)
            {
                this.log.Info(
                    $"Parameters that neither the module nor adapter {adapter.Name} knows were ignored: {string.Join(", ", unknown)}."
                );
            }
        }

        private static bool IsKnown(string name, IErpAdapter adapter) =>
            JobParameter.IsAmong(OrderCancelParameters.All, name) || JobParameter.IsAmong(adapter.Parameters, name);

        private void WarnOfInsecureHttp(ErpConnection connection)
        {
            if (connection.BaseUrl.Scheme != Uri.UriSchemeHttps && !connection.BaseUrl.IsLoopback)
            {
                this.log.Warn(
                    $"Connection \"{connection.Name}\" uses plain http to {connection.BaseUrl.Host}, because AllowInsecureHttp is true. Anybody on the way can read the password."
                );
            }
        }

        private string JobId() =>
            this.job.Id != Guid.Empty
                ? this.job.Id.ToString("N")
                : this.job.JobNumber.ToString(CultureInfo.InvariantCulture);
    }
}
