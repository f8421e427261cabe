using System.Collections.Concurrent;
using System.Text;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Security;

namespace Extensions.Tests.Mutations;

/// <summary>One seed of one set-up: a truth, and a plan of changes.</summary>
internal sealed class MutationCase
{
    private const int Most = 64;

    private static readonly ConcurrentDictionary<(MutationSetup, Truth), MutationTrace> True = new();

    private readonly MutationSetup setup;
    private readonly long seed;
    private readonly Func<IErpOrders, IErpOrders>? spoil;

    /// <param name="setup">The set-up.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="spoil">Makes the adapter careless, to see that it is noticed.</param>
    public MutationCase(MutationSetup setup, long seed, Func<IErpOrders, IErpOrders>? spoil = null)
    {
        this.setup = setup;
        this.seed = seed;
        this.spoil = spoil;
        var dice = new Dice((seed * Most) + MutationSetups.IndexOf(setup));
        this.Truth = dice.Of(setup.Truths);
        this.Expected = TrueRun(setup, this.Truth);
        this.Plan = new MutationPlan(dice, this.Expected);
    }

    public Truth Truth { get; }

    public MutationPlan Plan { get; }

    /// <summary>How the run goes with the true answers.</summary>
    public MutationTrace Expected { get; }

    public static MutationTrace TrueRun(MutationSetup setup, Truth truth) =>
        True.GetOrAdd((setup, truth), _ => new MutationRun(setup, truth).Play(null));

    public MutationTrace Play(bool isTold = false) =>
        new MutationRun(this.setup, this.Truth, this.spoil).Play(this.Plan, isTold);

    public static string Tell(MutationSetup setup, long seed)
    {
        var one = new MutationCase(setup, seed);
        MutationTrace trace = one.Play(isTold: true);
        var text = new StringBuilder()
            .AppendLine(
                $"{setup.Name}, seed {seed}: {one.Truth}; {one.Plan.Reach}: {string.Join(", ", one.Plan.Changes)}."
            )
            .AppendLine($"With the true answers: {one.Expected.Outcome!.Kind}, {one.Expected.Writes} requests.");
        trace.Story.ForEach(line => text.AppendLine(line));
        if (trace.Flaw != MutationFlaw.None)
        {
            text.AppendLine($"VIOLATION {trace.Flaw}: {trace.Complaint}");
        }
        else if (one.Plan.KeepsMeaning && !trace.EndedAs(one.Expected))
        {
            text.AppendLine("The change keeps the meaning, and the run ended otherwise.");
        }

        return text.ToString();
    }
}
