#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>One run of the comparison: reads it, asks the ERP, and always ends with a report.</summary>
    internal sealed class ReconcileJob
    {
        private readonly IntegrationJob job;
        private readonly JobDefinitionStep? step;
        private readonly CancelServices services;
        private readonly JobRunLog log;
        private readonly Redactor redactor;
        private readonly JobValues values;
        private readonly JobOptions options;
        private bool isFulfilmentUnchecked;

        public ReconcileJob(
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

        public async Task<ReconcileReport> RunAsync()
        {
            try
            {
                return await this.CompareAsync().ConfigureAwait(false);
            }
            catch (ErpFaultException fault)
            {
                return ReconcileReport.Failed(fault.Message);
            }
            catch (Exception e)
            {
                return ReconcileReport.Failed(
                    $"An unexpected error stopped the run: {e.GetType().Name}: {OutcomeTexts.Sentence(e.Message)}"
                );
            }
        }

        private async Task<ReconcileReport> CompareAsync()
        {
            ReconcileOptions own = ReconcileOptions.Read(this.options, this.job.IsPreview);
            ReconcileInput input = ReconcileInput.Read(this.job.InitialData, this.options, own.MaxOrders);
            ErpConnection connection = ConnectionReader.Read(
                this.job,
                this.step,
                own.Http.AllowInsecureHttp,
                this.redactor
            );
            RunContext run = this.NewRun(own);
            List<ReconcileOrder> orders = input.Orders.Select(order => order.ToCompare()).ToList();
            IReadOnlyList<ReconcileFinding> findings = await this.AskErpAsync(own, connection, run, orders)
                .ConfigureAwait(false);
            return new ReconcileReport(input, findings, own, this.Notes(run));
        }

        private async Task<IReadOnlyList<ReconcileFinding>> AskErpAsync(
            ReconcileOptions own,
            ErpConnection connection,
            RunContext run,
            IReadOnlyList<ReconcileOrder> orders
        )
        {
            ErpSession? session = null;
            Reconciler Make()
            {
                session = ErpSession.Open(
                    own.AdapterName,
                    connection,
                    (this.options, this.values, ReconcileParameters.All),
                    own.Http,
                    this.services,
                    run
                );
                List<IErpOrders> workers = Enumerable
                    .Range(0, Math.Max(1, Math.Min(own.Parallel, orders.Count)))
                    .Select(_ => session.NewOrders() ?? throw ErpCalls.ReturnedNull(run))
                    .ToList();
                ErpTraits traits = session.Adapter.GetTraits(this.options) ?? throw ErpCalls.ReturnedNull(run);
                this.isFulfilmentUnchecked = traits.FulfilmentNotChecked;
                return new Reconciler(workers, traits, own.Policy, run);
            }

            try
            {
                bool keepsTime = ErpAdapterRegistry.HasOnlyOurs;
                Reconciler reconciler = await ErpCalls.MakeAsync(run, keepsTime, Make).ConfigureAwait(false);
                return await reconciler.RunAsync(orders, this.services.Told, this.services.End).ConfigureAwait(false);
            }
            finally
            {
                run.Pace!.End();
                await (session?.Http.SignOutAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            }
        }

        private RunContext NewRun(ReconcileOptions own) =>
            new RunContext(
                CancelJob.JobIdOf(this.job),
                this.services.Clock,
                this.services.Jitter,
                new Budget(this.services.Clock, own.Timeout),
                this.log,
                this.redactor
            )
            {
                Adapter = own.AdapterName,
                Pace = new Pace(this.services.Clock, own.RequestsPerMinute),
            };

        private IReadOnlyList<string> Notes(RunContext run)
        {
            var notes = new List<string>();
            if (this.isFulfilmentUnchecked)
            {
                notes.Add(ProtocolTexts.NotChecked);
            }

            if (run.Traffic.OldestCopy is TimeSpan age)
            {
                notes.Add(ProtocolTexts.CachedCopy(age));
            }

            return notes;
        }
    }
}
