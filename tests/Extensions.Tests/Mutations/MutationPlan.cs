using Extensions.AdapterKit.Scripted;
using Extensions.Tests.Security;

namespace Extensions.Tests.Mutations;

/// <summary>Which answers of a run are changed, and how. The seed decides.</summary>
internal sealed class MutationPlan
{
    private const int Tries = 6;

    private readonly MutationExchange chosen;
    private readonly int reach;
    private readonly long seed;
    private readonly int count;
    private readonly SortedSet<string> changes = new(StringComparer.Ordinal);

    public MutationPlan(Dice dice, MutationTrace truth)
    {
        this.KeepsMeaning = dice.OneIn(10);
        IReadOnlyList<MutationExchange> reads = truth.Exchanges.Where(one => one.Step == WireStep.Read).ToList();
        this.chosen = dice.Of(dice.OneIn(4) ? truth.Exchanges : reads);
        this.reach = dice.Below(truth.Exchanges.Any(one => one.Step == WireStep.Read && one.IsAfterRequest) ? 8 : 7);
        this.count = dice.Below(10) switch
        {
            < 7 => 1,
            < 9 => 2,
            _ => 3,
        };
        this.seed = dice.Below(int.MaxValue);
    }

    /// <summary>It must end as if nothing had been changed.</summary>
    public bool KeepsMeaning { get; }

    /// <summary>What was done to the answers that were changed, each once.</summary>
    public IReadOnlyCollection<string> Changes => this.changes;

    /// <summary>In words.</summary>
    public string Reach =>
        this.reach switch
        {
            0 or 1 => $"answer {this.chosen.Number + 1}",
            2 or 3 or 4 => $"all answers like number {this.chosen.Number + 1}",
            5 or 6 => $"all answers of step {this.chosen.Step}",
            _ => "all reads after the request",
        };

    public void Apply(MutationContext context, MutationExchange exchange)
    {
        if (!this.Reaches(exchange))
        {
            return;
        }

        context.IsAlone = this.count == 1;
        var dice = new Dice(this.seed);
        for (int i = 0; i < this.count; i++)
        {
            if (this.Change(context, dice) is { } change)
            {
                this.changes.Add(change);
            }
        }
    }

    private bool Reaches(MutationExchange exchange) =>
        this.reach switch
        {
            0 or 1 => exchange.Number == this.chosen.Number,
            2 or 3 or 4 => exchange.Resource == this.chosen.Resource,
            5 or 6 => exchange.Step == this.chosen.Step,
            _ => exchange.Step == WireStep.Read && exchange.IsAfterRequest,
        };

    private string? Change(MutationContext context, Dice dice)
    {
        for (int i = 0; i < Tries; i++)
        {
            context.Dice = dice;
            IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> kinds = this.KindsFor(context, dice);
            (string kind, Func<MutationContext, string?> apply) = dice.Of(kinds);
            if (apply(context) is { } place)
            {
                return place.Length == 0 ? kind : kind + " " + place;
            }
        }

        return null;
    }

    private IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> KindsFor(MutationContext c, Dice dice)
    {
        bool http = dice.OneIn(4);
        return http || (c.Answer.Json == null && c.Answer.Xml == null)
            ? this.KeepsMeaning
                ? Keeps.Http
                : HttpMutations.All
            : c.Answer.Json != null
                ? this.KeepsMeaning
                    ? Keeps.Json
                    : JsonMutations.All
                : this.KeepsMeaning
                    ? Keeps.Xml
                    : XmlMutations.All;
    }
}
