using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Conventions;

/// <summary>Nothing can end without a text, an advice and a result.</summary>
public sealed class OutcomeConventionTests
{
    private static readonly OrderReference Order = new("W1", OrderNumberKind.Web);

    public static TheoryData<string> Kinds { get; } = Names<CancelOutcomeKind>();

    public static TheoryData<string> Reasons { get; } = Names<RefusalReason>();

    public static TheoryData<string> States { get; } = Names<ErpOrderState>();

    public static TheoryData<string> Faults { get; } = Names<ErpFaultKind>();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outcome_OfEveryKind_HasMeaningAdviceAndResult(string name)
    {
        var outcome = new CancelOutcome(Kind(name), Order, text: "This is why");

        outcome.Rule.Meaning(outcome).Should().Contain("W1").And.EndWith(".");
        outcome.Rule.Next(outcome).Should().EndWith(".");
        outcome
            .IsSuccess.Should()
            .Be(name is "Cancelled" or "AlreadyCancelled" or "Previewed", "green means that a read said cancelled");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SummaryLine_OfEveryKind_NamesOutcomeOrderRequestsTimeAndAdvice(string name)
    {
        var outcome = new CancelOutcome(Kind(name), Order, requestsSent: 3);

        SummaryLine
            .Of(outcome, TimeSpan.FromSeconds(1.25), new Redactor())
            .Should()
            .StartWith(name + ": ")
            .And.Contain("W1")
            .And.Contain("Cancel requests sent: 3.")
            .And.MatchRegex(@"Time: 1\.[23] s\.")
            .And.Contain("Next: " + outcome.Rule.Next(outcome));
    }

    [Fact]
    public void Meaning_OfEveryKind_IsItsOwn() =>
        Enum.GetNames(typeof(CancelOutcomeKind))
            .Select(name => OutcomeRule.Of(Kind(name)).Meaning(new CancelOutcome(Kind(name), Order)))
            .Should()
            .OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_OfEveryKind_HasAText(string name) =>
        ReasonTexts.Of((RefusalReason)Enum.Parse(typeof(RefusalReason), name)).Should().NotBeNullOrWhiteSpace();

    [Theory]
    [MemberData(nameof(States))]
    public void State_OfEveryKind_HasAVerdict(string name)
    {
        var state = (ErpOrderState)Enum.Parse(typeof(ErpOrderState), name);
        var policy = new CancelPolicy(
            Array.Empty<ErpOrderState>(),
            SplitOrders.AllOrNothing,
            2,
            TimeSpan.FromSeconds(10),
            isPreview: false
        );
        var order = new ErpOrder("k", "E1", state, name, Fulfilment.Nothing);

        bool allowed = Guard.Judge(order, policy, new ErpTraits()) == GuardVerdict.Allow;

        allowed.Should().Be(name is "Open" or "OnHold", "the guard is an allow-list");
        bool refused = Guard.Judge(order, policy, new ErpTraits()) == GuardVerdict.Refuse;
        Guard.Reasons(order, policy, new ErpTraits()).Any().Should().Be(refused, "whoever is refused is told why");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_OfEveryKind_MeansSomethingAfterARequest(string name)
    {
        var fault = (ErpFaultKind)Enum.Parse(typeof(ErpFaultKind), name);

        CancelReply
            .Of(new ErpFaultException(fault, "x"), mayHaveArrived: true)
            .Kind.Should()
            .BeOneOf(CancelReplyKind.Declined, CancelReplyKind.Unknown);
    }

    private static CancelOutcomeKind Kind(string name) =>
        (CancelOutcomeKind)Enum.Parse(typeof(CancelOutcomeKind), name);

    private static TheoryData<string> Names<T>()
    {
        var names = new TheoryData<string>();
        foreach (string name in Enum.GetNames(typeof(T)))
        {
            names.Add(name);
        }

        return names;
    }
}
