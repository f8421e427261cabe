using System.Data;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Website.Reconcile;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>
/// One history of a comparison: one run against an ERP in which people work and everything goes wrong, perhaps a process that dies,
/// then a run on the healthy ERP; each queues. The seed decides everything, so a history can be played again.
/// </summary>
internal sealed class FleetHistory
{
    private readonly FleetScenario scenario;
    private readonly SimClock clock = new();
    private readonly FleetErp erp;
    private readonly ReconcileSite site = new();
    private readonly Func<Outage, IClock, ICircuit>? engine;
    private readonly Func<ReconcileVerdict, ReconcileVerdict> bend;
    private readonly List<string>? lines;
    private readonly List<string> violations = new();

    private FleetHistory(
        int seed,
        Func<Outage, IClock, ICircuit>? engine,
        Func<ReconcileVerdict, ReconcileVerdict>? bend,
        bool isTold
    )
    {
        this.scenario = new FleetScenario(seed);
        this.erp = new FleetErp(this.scenario, this.clock);
        this.engine = engine;
        this.bend = bend ?? (verdict => verdict);
        this.lines = isTold ? new List<string> { $"History {seed}: {this.scenario}" } : null;
    }

    /// <summary>The verdicts of all runs.</summary>
    public List<ReconcileVerdict> Verdicts { get; } = new();

    /// <summary>Plays it; no violations where all is well.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="engine">The resilience engine; null for the build's.</param>
    /// <param name="bend">Makes verdicts of its own, to show that the rules notice it.</param>
    /// <param name="isTold">Whether the history is written down.</param>
    public static (IReadOnlyList<string> Violations, IReadOnlyList<ReconcileVerdict> Verdicts, string Told) Play(
        int seed,
        Func<Outage, IClock, ICircuit>? engine = null,
        Func<ReconcileVerdict, ReconcileVerdict>? bend = null,
        bool isTold = false
    )
    {
        // Continuations must run inline: a context would move them to threads that the virtual clock does not wait for.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var history = new FleetHistory(seed, engine, bend, isTold);
            history.Run();
            string told = string.Join(
                Environment.NewLine,
                (history.lines ?? new List<string>()).Concat(history.violations.Select(v => "VIOLATION " + v))
            );
            return (history.violations, history.Verdicts, told);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Run()
    {
        Support.PollyTime.Follow(this.clock);
        FleetJob first = this.NewJob(this.scenario.KillAtRequest);
        first.Begin();
        this.clock.RunUntil(() => first.Work!.IsCompleted || first.Wire.IsDead);
        if (first.Work!.IsCompleted)
        {
            this.Check(first, isHealthy: false);
        }

        this.violations.AddRange(first.Wire.Violations);
        this.erp.IsHealthy = true;
        this.clock.Drain();
        FleetJob second = this.NewJob(0);
        second.Begin();
        this.clock.RunUntil(() => second.Work!.IsCompleted);
        this.Check(second, isHealthy: true);
        this.violations.AddRange(second.Wire.Violations);
    }

    private FleetJob NewJob(int diesAt)
    {
        var wire = new FleetWire(this.scenario, this.clock, this.erp, this.Note) { DiesAt = diesAt };
        return new FleetJob(this.scenario, this.clock, wire, this.engine);
    }

    private void Check(FleetJob job, bool isHealthy)
    {
        ReconcileReport report = job.Report;
        if (report.Findings.Count != this.scenario.Orders.Count)
        {
            this.violations.Add(
                $"one verdict: {report.Findings.Count} of {this.scenario.Orders.Count}: {report.Problem}"
            );
            return;
        }

        TimeSpan took = job.End - job.Start;
        if (took.TotalSeconds > this.scenario.BudgetSeconds * 1.02)
        {
            this.violations.Add($"budget: {took.TotalSeconds:0.0} s of {this.scenario.BudgetSeconds} s");
        }

        for (int i = 0; i < report.Findings.Count; i++)
        {
            this.CheckOne(this.scenario.Orders[i], report.Findings[i], job, isHealthy);
        }

        this.CheckQueue(job, isHealthy);
    }

    private void CheckOne(FleetOrder order, ReconcileFinding finding, FleetJob job, bool isHealthy)
    {
        ReconcileVerdict verdict = this.bend(finding.Verdict);
        this.Verdicts.Add(verdict);
        this.Note($"{order.Truth.Reference}: {verdict} {finding.Reason}");
        bool mayBeUnknown =
            !isHealthy
            && (job.Wire.Failed || job.Work == null || order.Truth.Past.Count > 1)
            && verdict == ReconcileVerdict.NotTold;
        bool isTimeOver = (job.End - job.Start).TotalSeconds >= this.scenario.BudgetSeconds;
        bool mayBeUnasked =
            verdict == ReconcileVerdict.NotAsked
            && (job.Wire.Failed || this.scenario.RequestsPerMinute > 0 || !isHealthy || isTimeOver);
        if (mayBeUnknown || mayBeUnasked)
        {
            return;
        }

        if (!order.IsBorneOut(verdict, job.Start, job.End))
        {
            this.violations.Add(
                $"false verdict: {order.Truth.Reference} is {verdict}, the website {order.Website}, the ERP {order.Truth.Now.Status}"
            );
        }
    }

    // What is queued was found open; a second postprocessor, or a second run, queues nothing twice.
    private void CheckQueue(FleetJob job, bool isHealthy)
    {
        DataSet? result = this.scenario.Queues ? job.Result() : null;
        if (result == null)
        {
            return;
        }

        List<string> before = this.site.Queued.ToList();
        this.site.After(result);
        this.site.After(result);
        List<string> queued = this.site.Queued.ToList();
        ReconcileReport report = job.Report;
        List<string> open = Enumerable
            .Range(0, report.Findings.Count)
            .Where(i => this.bend(report.Findings[i].Verdict) == ReconcileVerdict.OpenInErp)
            .Select(i => report.Orders[i].WebNumber)
            .ToList();
        foreach (string number in queued.Except(before).Except(open))
        {
            this.violations.Add($"false queue: {number} was queued and not found open");
        }

        if (queued.Distinct().Count() != queued.Count)
        {
            this.violations.Add("queued twice: " + string.Join(", ", queued));
        }

        if (isHealthy && open.Except(queued).Any() && queued.Count < 100)
        {
            this.violations.Add("not queued: " + string.Join(", ", open.Except(queued)));
        }
    }

    private void Note(string text) => this.lines?.Add($"{this.clock.Elapsed.TotalSeconds, 9:0.000} s  {text}");
}
