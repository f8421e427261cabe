#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Insite.Core.Interfaces.Data;
using Insite.Data.Entities;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>
    /// Queues a run of OrderCancel for each order that is open in the ERP, as a run that somebody starts in the Admin
    /// Console: in one transaction each, the oldest first, and never a second one.
    /// </summary>
    internal sealed class Requeuer
    {
        private readonly IUnitOfWork work;
        private readonly AfterResult result;
        private readonly OrderCancelSettings settings;
        private readonly IClock clock;
        private readonly List<string> queued = new List<string>();
        private readonly List<string> left = new List<string>();

        public Requeuer(IUnitOfWork work, AfterResult result, OrderCancelSettings settings, IClock clock)
        {
            this.work = work;
            this.result = result;
            this.settings = settings;
            this.clock = clock;
        }

        /// <summary>The orders of which a run was queued, or would be.</summary>
        public IReadOnlyList<string> Queued => this.queued;

        /// <summary>Those of which none was, each with the reason.</summary>
        public IReadOnlyList<string> Left => this.left;

        /// <summary>Why none could be queued at all; blank where they could.</summary>
        public string Problem { get; private set; } = string.Empty;

        /// <param name="log">Is told of a transaction that cannot be rolled back.</param>
        /// <param name="stopIfCancelled">Throws where the job was cancelled.</param>
        public void Queue(WebsiteLog log, Action stopIfCancelled)
        {
            List<AfterOrder> open = this.result.With(ReconcileVerdict.OpenInErp).ToList();
            if (open.Count == 0)
            {
                return;
            }

            (JobDefinition? job, JobDefinitionParameter? number, string problem) = JobDefinitions.FindOrderCancel(
                this.work
            );
            this.Problem = problem;
            if (job == null || number == null)
            {
                return;
            }

            var known = new RunsOfOrders(this.work, job.Id, number.Id, this.Since());
            HashSet<string> busy = known.All();
            HashSet<string> partly = this.PartlyOpen(open);
            foreach (AfterOrder order in open)
            {
                stopIfCancelled();
                string? why = this.WhyNot(order, busy, partly);
                if (why != null)
                {
                    this.left.Add($"{order.Name} ({why})");
                }
                else if (this.result.Options.IsDryRun || this.Insert(order, job, number, known, log))
                {
                    this.queued.Add(order.Number);
                    busy.Add(order.Number);
                }
                else
                {
                    this.left.Add($"{order.Name} (a run came meanwhile)");
                }
            }
        }

        private DateTimeOffset Since() => this.clock.UtcNow.AddHours(-this.result.Options.RequeueAfterHours);

        private string? WhyNot(AfterOrder order, HashSet<string> busy, HashSet<string> partly) =>
            order.Number.Length == 0 ? "the website does not know the number that OrderCancel is given"
            : this.queued.Contains(order.Number) ? "queued with another ERP order of it"
            : busy.Contains(order.Number) || busy.Contains(order.WebNumber) || busy.Contains(order.ErpNumber)
                ? "a run waits, is under way or has just ended"
            : order.Number != order.ErpNumber && partly.Contains(order.WebNumber)
                ? "the website shows other ERP orders of it as not cancelled"
            : this.queued.Count >= this.result.Options.MaxRequeue ? "more than MaxRequeue"
            : null;

        // A run on the website's number cancels all of its ERP orders.
        private HashSet<string> PartlyOpen(List<AfterOrder> open)
        {
            List<string> numbers = open.Select(order => order.WebNumber)
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            var cancelled = new HashSet<string>(
                new[] { this.settings.CancelledStatus, this.settings.RequestedStatuses }
                    .SelectMany(text => (text ?? string.Empty).Split('|'))
                    .Concat(this.result.Orders.Where(o => o.Website != nameof(WebsiteSide.Open)).Select(o => o.Status))
                    .Select(status => status.Trim()),
                StringComparer.OrdinalIgnoreCase
            );
            IEnumerable<OrderHistory> others = this
                .work.GetRepository<OrderHistory>()
                .GetTableAsNoTracking()
                .Where(row => numbers.Contains(row.WebOrderNumber))
                .ToList()
                .Where(row => !cancelled.Contains((row.Status ?? string.Empty).Trim()));
            return new HashSet<string>(others.Select(row => row.WebOrderNumber.Trim()), StringComparer.Ordinal);
        }

        private bool Insert(
            AfterOrder order,
            JobDefinition job,
            JobDefinitionParameter number,
            RunsOfOrders known,
            WebsiteLog log
        )
        {
            this.work.BeginTransaction();
            try
            {
                bool isFree = !known.Has(order.Number, order.WebNumber, order.ErpNumber);
                if (isFree)
                {
                    this.work.GetRepository<IntegrationJob>().Insert(this.NewRun(order.Number, job.Id, number.Id));
                    this.work.Save();
                }

                this.work.CommitTransaction();
                return isFree;
            }
            catch
            {
                StatusTransaction.RollBack(this.work, log);
                throw;
            }
        }

        private IntegrationJob NewRun(string orderNumber, Guid job, Guid parameter) =>
            new IntegrationJob
            {
                JobDefinitionId = job,
                Status = "Queued",
                ScheduleDateTime = this.clock.UtcNow,
                RunStandalone = true,
                IntegrationJobParameters = new List<IntegrationJobParameter>
                {
                    new IntegrationJobParameter { JobDefinitionParameterId = parameter, Value = orderNumber },
                },
            };
    }
}
