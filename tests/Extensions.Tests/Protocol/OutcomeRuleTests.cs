using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol;

public sealed class OutcomeRuleTests
{
    // What one ERP order can end as; the order is the one of the design, worst first.
    private static readonly string[] WorstFirst =
    {
        "Unconfirmed",
        "Pending",
        "CancelledTooLate",
        "Ignored",
        "PartlyCancelled",
        "Misconfigured",
        "Unavailable",
        "Refused",
        "Cancelled",
        "AlreadyCancelled",
    };

    private static readonly string[] Green = { "Cancelled", "AlreadyCancelled", "Previewed" };

    public static TheoryData<string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string>();
            foreach (string name in Enum.GetNames(typeof(CancelOutcomeKind)))
            {
                kinds.Add(name);
            }

            return kinds;
        }
    }

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (string a in WorstFirst)
        {
            foreach (string b in WorstFirst)
            {
                pairs.Add(a, b);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IsSuccess_EveryKind_IsGreenForThreeOnly(string kind)
    {
        OutcomeRule.Of(Parse(kind)).IsSuccess.Should().Be(Green.Contains(kind));
    }

    [Fact]
    public void Of_NoSuchKind_Throws()
    {
        Action unknown = () => OutcomeRule.Of((CancelOutcomeKind)99);

        unknown.Should().Throw<ArgumentOutOfRangeException>().WithMessage("An outcome without a rule.*");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Combine_EveryPair_WorstWinsAndAMixtureIsPartly(string a, string b)
    {
        int worst = Math.Min(Array.IndexOf(WorstFirst, a), Array.IndexOf(WorstFirst, b));
        bool mixed = Green.Contains(a) != Green.Contains(b);
        string expected = WorstFirst[mixed ? Math.Min(worst, 4) : worst];

        CancelOutcomeKind combined = OutcomeRule.Combine(new[] { Order(a), Order(b) });

        combined.ToString().Should().Be(expected);
        OutcomeRule.Of(combined).IsSuccess.Should().Be(Green.Contains(a) && Green.Contains(b));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Combine_OneOrder_IsThatOrdersKind(string kind)
    {
        if (WorstFirst.Contains(kind))
        {
            OutcomeRule.Combine(new[] { Order(kind) }).ToString().Should().Be(kind);
        }
        else
        {
            Action combine = () => OutcomeRule.Combine(new[] { Order(kind) });
            combine.Should().Throw<InvalidOperationException>("no ERP order of its own can end as {0}", kind);
        }
    }

    private static CancelOutcomeKind Parse(string kind) =>
        (CancelOutcomeKind)Enum.Parse(typeof(CancelOutcomeKind), kind);

    private static ErpOrderOutcome Order(string kind) => new(ScriptedErp.Order(ErpOrderState.Open), Parse(kind));
}
