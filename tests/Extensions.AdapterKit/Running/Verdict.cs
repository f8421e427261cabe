using System.Data;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Xunit.Sdk;

namespace Extensions.AdapterKit.Running;

/// <summary>How one job ended, what the ERP saw of it, and what is true there now.</summary>
internal sealed class Verdict
{
    private readonly ScenarioRun run;
    private readonly string summary;
    private readonly DataSet result;
    private readonly IReadOnlyList<string> log;

    public Verdict(
        ScenarioRun run,
        CancelOutcome outcome,
        string summary,
        DataSet result,
        IReadOnlyList<string> log,
        TimeSpan elapsed
    )
    {
        this.run = run;
        this.Outcome = outcome;
        this.summary = summary;
        this.result = result;
        this.log = log;
        this.Elapsed = elapsed;
        this.CheckAlways();
    }

    public CancelOutcome Outcome { get; }

    public TimeSpan Elapsed { get; }

    public int Cancels => this.run.Erp.Count(WireStep.Cancel);

    private IReadOnlyList<StoredOrder> Orders => this.run.Erp.Orders.Ever;

    /// <summary>The run ended in one of these ways.</summary>
    public Verdict Ended(params CancelOutcomeKind[] kinds) =>
        this.Check(kinds.Contains(this.Outcome.Kind), $"the run must end as {string.Join(" or ", kinds)}");

    /// <summary>One of these is among the reasons of the refusal.</summary>
    public Verdict Because(params RefusalReason[] reasons) =>
        this.Check(
            this.Outcome.Reasons.Intersect(reasons).Any(),
            $"the reason must be {string.Join(" or ", reasons)}, and is \"{string.Join(", ", this.Outcome.Reasons)}\""
        );

    /// <summary>No request that changes anything has reached the ERP.</summary>
    public Verdict NothingSent() => this.Asked(0).Check(this.run.Erp.Count(WireStep.Write) == 0, "nothing may be sent");

    /// <summary>So many requests to cancel have reached the ERP.</summary>
    public Verdict Asked(params int[] times) =>
        this.Check(
            times.Contains(this.Cancels),
            $"{string.Join(" or ", times)} requests to cancel must reach the ERP, and {this.Cancels} did"
        );

    /// <summary>The summary shows a text.</summary>
    public Verdict Says(string text) =>
        this.Check(this.summary.IndexOf(text, StringComparison.Ordinal) >= 0, $"the summary must show \"{text}\"");

    /// <summary>The virtual time that the run took.</summary>
    public Verdict Took(TimeSpan atLeast, TimeSpan atMost) =>
        this.Check(
            this.Elapsed >= atLeast && this.Elapsed <= atMost,
            $"the run must take {atLeast.TotalSeconds} s to {atMost.TotalSeconds} s, and took {this.Elapsed.TotalSeconds:0.0} s"
        );

    /// <summary>The ERP has so many orders that are cancelled, each once.</summary>
    public Verdict CancelledInErp(int orders) =>
        this.Check(
            this.Orders.Count(o => o.TimesCancelled == 1) == orders && this.Orders.All(o => o.TimesCancelled < 2),
            $"{orders} orders must be cancelled in the ERP, once each"
        );

    public Verdict Check(bool holds, string rule) => holds ? this : throw new XunitException(this.Describe(rule));

    private void CheckAlways()
    {
        CancelOutcomeKind kind = this.Outcome.Kind;
        bool allCancelled = this
            .run.Erp.Orders.ByRunOf(this.Outcome.Order!)
            .All(o => (o.State == ErpOrderState.Cancelled || o.IsGone) && !o.IsFulfilled);
        bool claimsCancelled = kind == CancelOutcomeKind.Cancelled || kind == CancelOutcomeKind.AlreadyCancelled;
        this.Check(!claimsCancelled || allCancelled, "green means that the ERP's order is cancelled and not fulfilled");

        bool claimsNothing =
            kind
            is CancelOutcomeKind.Refused
                or CancelOutcomeKind.Ignored
                or CancelOutcomeKind.NotFound
                or CancelOutcomeKind.Ambiguous
                or CancelOutcomeKind.Unavailable
                or CancelOutcomeKind.Misconfigured
                or CancelOutcomeKind.Previewed;
        this.Check(
            !claimsNothing || this.Orders.All(o => o.TimesCancelled == 0),
            $"{kind} means that nothing was done"
        );
        this.Check(this.Cancels <= 2 * Math.Max(1, this.Orders.Count), "no order is asked for more than twice");
        this.CheckSecrets();
    }

    private void CheckSecrets()
    {
        IEnumerable<string> cells = this
            .result.Tables.Cast<DataTable>()
            .SelectMany(table => table.Rows.Cast<DataRow>())
            .SelectMany(row => row.ItemArray.Select(cell => cell?.ToString() ?? string.Empty));
        string? leak = this
            .log.Concat(cells)
            .Append(this.summary)
            .FirstOrDefault(text => text.IndexOf(TestSecrets.Common, StringComparison.OrdinalIgnoreCase) >= 0);
        this.Check(leak == null, $"no secret and no body may be told, and this was: {leak}");
    }

    private string Describe(string rule) =>
        string.Join(
            "\n",
            new[]
            {
                rule + ".",
                "Summary: " + this.summary,
                "Orders: "
                    + string.Join(
                        "; ",
                        this.Orders.Select(o =>
                            $"{o.Number} is {o.State}{(o.IsFulfilled ? ", fulfilled" : "")}{(o.IsGone ? ", gone" : "")}, cancelled {o.TimesCancelled} times"
                        )
                    ),
                "Requests:",
            }
                .Concat(this.run.Erp.Requests.Select(request => "  " + request))
                .Append("Log:")
                .Concat(this.log.Select(line => "  " + line))
        );
}
