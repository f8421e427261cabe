using System.Text;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>
/// One history: one job on one or two machines against one ERP, perhaps a process that dies, then a run on the healthy
/// ERP. The seed decides everything, so a history can be played again.
/// </summary>
internal sealed class SimHistory
{
    private readonly SimScenario scenario;
    private readonly SimClock clock = new();
    private readonly SimErp erp;
    private readonly SimTokens tokens = new();
    private readonly Func<Outage, IClock, ICircuit>? engine;
    private readonly Func<SimJob, Task<CancelOutcome>> cancel;
    private readonly List<string>? lines;
    private readonly List<string> violations = new();
    private readonly List<CancelOutcomeKind> outcomes = new();

    private SimHistory(
        int seed,
        Func<SimJob, Task<CancelOutcome>> cancel,
        Func<Outage, IClock, ICircuit>? engine,
        bool isTold
    )
    {
        this.scenario = new SimScenario(seed);
        this.erp = new SimErp(this.scenario, this.clock);
        this.cancel = cancel;
        this.engine = engine;
        this.lines = isTold ? new List<string>() : null;
    }

    public static Task<CancelOutcome> Real(SimJob job) =>
        new CancelJob(job.Job, null, job.Services, job.Log, job.Redactor).RunAsync();

    /// <summary>The violations of one seed's history; empty when all is well.</summary>
    public static IReadOnlyList<string> Play(
        int seed,
        Func<SimJob, Task<CancelOutcome>>? cancel = null,
        Func<Outage, IClock, ICircuit>? engine = null
    ) => new SimHistory(seed, cancel ?? Real, engine, false).Run();

    /// <summary>How the runs of one seed's history ended.</summary>
    public static IReadOnlyList<CancelOutcomeKind> Outcomes(int seed)
    {
        var history = new SimHistory(seed, Real, null, false);
        history.Run();
        return history.outcomes;
    }

    /// <summary>The same history, told.</summary>
    public static string Tell(
        int seed,
        Func<SimJob, Task<CancelOutcome>>? cancel = null,
        Func<Outage, IClock, ICircuit>? engine = null
    )
    {
        var history = new SimHistory(seed, cancel ?? Real, engine, true);
        IReadOnlyList<string> violations = history.Run();
        var text = new StringBuilder().AppendLine($"History {seed}: {history.scenario}");
        history.lines!.ForEach(line => text.AppendLine(line));
        foreach (string violation in violations)
        {
            text.AppendLine("VIOLATION " + violation);
        }

        return text.ToString();
    }

    private IReadOnlyList<string> Run()
    {
        // Continuations must run inline: a context would move them to threads that the virtual clock does not wait for.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return this.RunAlone();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private IReadOnlyList<string> RunAlone()
    {
        Support.PollyTime.Follow(this.clock);
        List<SimJob> jobs = Enumerable
            .Range(1, this.scenario.Machines)
            .Select(i => this.MakeJob("machine " + i))
            .ToList();
        SimJob? killed = this.scenario.KillAtExchange > 0 ? jobs[0] : null;
        jobs.ForEach(job => job.Start(this.cancel));
        this.clock.RunUntil(() => jobs.All(job => job.Work!.IsCompleted || (job == killed && this.IsDead(job))));
        foreach (SimJob job in jobs.Where(job => job.Work!.IsCompleted))
        {
            job.Report();
            this.outcomes.Add(job.Outcome.Kind);
            this.violations.AddRange(SimInvariants.OfRun(job, this.erp, this.scenario));
        }

        jobs.ForEach(job => this.violations.AddRange(job.Record.Violations));
        this.erp.IsHealthy = true;
        this.clock.Drain();
        this.violations.AddRange(SimInvariants.OfErp(this.erp, this.scenario));
        this.RunAgain();
        return this.violations;
    }

    private void RunAgain()
    {
        SimOutlook outlook = SimOutlook.Of(this.erp, this.scenario);
        SimJob job = this.MakeJob("re-run   ");
        job.Start(this.cancel);
        this.clock.RunUntil(() => job.Work!.IsCompleted);
        job.Report();
        this.violations.AddRange(SimInvariants.OfRun(job, this.erp, this.scenario));
        this.violations.AddRange(job.Record.Violations);
        if (job.Outcome.Kind != outlook.Expected)
        {
            this.violations.Add($"re-run: expected {outlook.Expected} on the healthy ERP, got {job.Outcome.Kind}");
        }

        // Cancelling what a person has opened again is what a new run is asked to do; anything else is twice.
        this.violations.AddRange(SimInvariants.OfErp(this.erp, this.scenario, afterReopening: false));
    }

    private SimJob MakeJob(string name)
    {
        var record = new SimRecord(name, this.lines, () => this.clock.Elapsed);
        var wire = new SimWire(this.scenario, this.clock, this.erp, this.tokens, record);
        if (name == "machine 1" && this.scenario.KillAtExchange > 0)
        {
            wire.DiesAt = number => number == this.scenario.KillAtExchange;
        }

        return new SimJob(this.scenario, this.clock, wire, record, this.engine);
    }

    // A dead process is not pumped to its end: what it had sent may still be carried out.
    private bool IsDead(SimJob job) => job.Record.Exchanges >= this.scenario.KillAtExchange;
}
