using System.Net.Http;
using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Security;
using Extensions.Tests.Support;
using ScriptedErp = Extensions.AdapterKit.Scripted.ScriptedErp;

namespace Extensions.Tests.Mutations;

/// <summary>One run of one set-up about one truth, with or without changed answers, in memory and without waiting.</summary>
internal sealed class MutationRun
{
    private const int MostPerOrder = 2;

    // Short, so that a read-back which never succeeds is read some times and not dozens of times.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    private readonly MutationSetup setup;
    private readonly Truth truth;
    private readonly MutationTrace trace = new();
    private readonly Func<IErpOrders, IErpOrders> spoil;

    public MutationRun(MutationSetup setup, Truth truth, Func<IErpOrders, IErpOrders>? spoil = null)
    {
        this.setup = setup;
        this.truth = truth;
        this.spoil = spoil ?? (orders => orders);
    }

    /// <param name="plan">Null: the true answers.</param>
    /// <param name="isTold">Keeps all documents.</param>
    public MutationTrace Play(MutationPlan? plan, bool isTold = false)
    {
        using ScriptedErp erp = this.setup.Tests.NewErp(this.truth.Scenario);
        erp.IsInMemory = true;
        var context = new MutationContext(this.setup, this.truth, erp);
        var wire = new MutationWire(context, plan, this.trace, isTold);
        var run = new ScenarioRun(
            this.setup.Tests,
            this.truth.Scenario,
            erp,
            new ClientPool((_, _) => new HttpMessageInvoker(wire, disposeHandler: false))
        );
        run.Parameters["AttemptTimeoutSeconds"] = "2";
        foreach (KeyValuePair<string, string> parameter in this.setup.Parameters)
        {
            run.Parameters[parameter.Key] = parameter.Value;
        }

        run.Between = orders => new WatchedOrders(this.spoil(orders), this.Unforeseen);
        OrderReference reference = this.truth.Arrange(run);
        this.Cancel(run, reference, isTold);
        this.Judge(erp, reference);
        return this.trace;
    }

    private void Cancel(ScenarioRun run, OrderReference reference, bool isTold)
    {
        var clock = new SteppingClock();
        PollyTime.Follow(clock);
        var budget = new Budget(clock, Timeout);
        var redactor = new Redactor();
        var surroundings = new RunContext("mutations", clock, new FixedJitter(), budget, new RecordedLog(), redactor);
        try
        {
            this.trace.Outcome = run.RunAsync(reference, surroundings).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            this.Unforeseen(e);
        }
        finally
        {
            PollyTime.Follow(null);
        }

        if (budget.Elapsed > Timeout + TimeSpan.FromSeconds(1))
        {
            this.trace.Complain(MutationFlaw.Unhandled, $"the run took {budget.Elapsed.TotalSeconds:0} s");
        }

        if (isTold && this.trace.Outcome != null)
        {
            this.trace.Story.Add(SummaryLine.Of(this.trace.Outcome, budget.Elapsed, redactor));
        }
    }

    private void Unforeseen(Exception e) =>
        this.trace.Complain(MutationFlaw.Unhandled, $"{e.GetType().Name}: {e.Message}");

    private void Judge(ScriptedErp erp, OrderReference reference)
    {
        IReadOnlyList<StoredOrder> ours = erp.Orders.ByRunOf(reference);
        bool isTrue =
            this.truth.IsGood
            && ours.Count > 0
            && ours.All(order => order.State == ErpOrderState.Cancelled && !order.IsFulfilled);
        if (this.trace.IsGreen && !isTrue)
        {
            this.trace.Flaw = MutationFlaw.None;
            this.trace.Complain(MutationFlaw.Green, $"green as {this.trace.Outcome!.Kind}");
            return;
        }

        string? stranger = erp.Orders.AskedKeys.FirstOrDefault(key => ours.All(order => order.Key != key));
        bool tooMany = this.trace.Writes > MostPerOrder * Math.Max(1, ours.Count);
        if (!this.truth.MayAsk && this.trace.Writes > 0)
        {
            this.Forbid("a request was sent");
        }
        else if (stranger != null)
        {
            this.Forbid($"a request was sent about another order (\"{stranger.Trim()}\")");
        }
        else if (tooMany)
        {
            this.Forbid($"{this.trace.Writes} requests were sent");
        }
    }

    private void Forbid(string complaint)
    {
        this.trace.Flaw = MutationFlaw.None;
        this.trace.Complain(MutationFlaw.Forbidden, complaint);
    }
}
