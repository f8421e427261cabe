#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>How a comparison ended: what came of each order, or why there was none.</summary>
    internal sealed class ReconcileReport
    {
        private readonly Dictionary<ReconcileVerdict, int> counts;

        public ReconcileReport(
            ReconcileInput input,
            IReadOnlyList<ReconcileFinding> findings,
            ReconcileOptions options,
            IReadOnlyList<string> notes
        )
        {
            this.Orders = input.Orders;
            this.ContinueFrom = input.ContinueFrom;
            this.Findings = findings;
            this.Options = options;
            this.Notes = notes;
            this.counts = findings.GroupBy(f => f.Verdict).ToDictionary(group => group.Key, group => group.Count());
        }

        private ReconcileReport(string problem)
        {
            this.Orders = Array.Empty<ListedOrder>();
            this.Findings = Array.Empty<ReconcileFinding>();
            this.Notes = Array.Empty<string>();
            this.ContinueFrom = string.Empty;
            this.Problem = problem;
            this.counts = new Dictionary<ReconcileVerdict, int>();
        }

        public IReadOnlyList<ListedOrder> Orders { get; }

        /// <summary>Of each order, in their order.</summary>
        public IReadOnlyList<ReconcileFinding> Findings { get; }

        /// <summary>Null where they could not be read.</summary>
        public ReconcileOptions? Options { get; }

        /// <summary>What an admin has to know whatever came of the orders, each a sentence.</summary>
        public IReadOnlyList<string> Notes { get; }

        /// <summary>Where the next run goes on; blank where this one had all orders.</summary>
        public string ContinueFrom { get; }

        /// <summary>Why nothing was compared at all; null where something was.</summary>
        public string? Problem { get; }

        /// <summary>The orders out of step, by their index: neither in step nor left unasked.</summary>
        public IEnumerable<int> OutOfStep =>
            Enumerable
                .Range(0, this.Findings.Count)
                .Where(i =>
                    this.Findings[i].Verdict != ReconcileVerdict.InStep
                    && this.Findings[i].Verdict != ReconcileVerdict.NotAsked
                );

        /// <summary>Why orders were not asked; null where all were.</summary>
        public string? WhyNotAsked => this.Findings.FirstOrDefault(f => f.Verdict == ReconcileVerdict.NotAsked)?.Reason;

        /// <summary>There were orders, and none of them brought a word of the ERP.</summary>
        public bool IsNothingTold => this.Findings.Count > 0 && this.Findings.All(IsWithoutAWord);

        /// <summary>The verdicts that make the job fail, as parameter FailOn says.</summary>
        public IReadOnlyList<ReconcileVerdict> Fails =>
            this.Options?.FailOn.Where(verdict => this.Count(verdict) > 0).ToList()
            ?? (IReadOnlyList<ReconcileVerdict>)Array.Empty<ReconcileVerdict>();

        public static ReconcileReport Failed(string problem) => new ReconcileReport(problem);

        // A state that no verdict names is a word of the ERP.
        private static bool IsWithoutAWord(ReconcileFinding finding) =>
            finding.Verdict == ReconcileVerdict.NotAsked
            || (finding.Verdict == ReconcileVerdict.NotTold && finding.ErpOrders.Count == 0);

        public int Count(ReconcileVerdict verdict) => this.counts.TryGetValue(verdict, out int count) ? count : 0;
    }
}
