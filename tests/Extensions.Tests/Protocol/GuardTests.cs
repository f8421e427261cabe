using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol;

public sealed class GuardTests
{
    private static readonly ErpOrderState[] States = (ErpOrderState[])Enum.GetValues(typeof(ErpOrderState));

    // What a table in plain sight says; everything that is not in it is refused.
    private static readonly ErpOrderState[] AllowedByNature = { ErpOrderState.Open, ErpOrderState.OnHold };

    private static readonly ErpOrderState[] FulfilledByNature =
    {
        ErpOrderState.PartlyShipped,
        ErpOrderState.Shipped,
        ErpOrderState.Invoiced,
    };

    public static TheoryData<string, bool, string> EveryCase()
    {
        var cases = new TheoryData<string, bool, string>();
        foreach (ErpOrderState state in States)
        {
            foreach (bool fulfilled in new[] { false, true })
            {
                foreach (ErpOrderState? also in new[] { (ErpOrderState?)null }.Concat(States.Cast<ErpOrderState?>()))
                {
                    cases.Add(state.ToString(), fulfilled, also?.ToString() ?? string.Empty);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Judge_EveryStateFulfilmentAndPermission_FollowsTheAllowList(string name, bool fulfilled, string also)
    {
        var state = (ErpOrderState)Enum.Parse(typeof(ErpOrderState), name);
        ErpOrder order = ScriptedErp.Order(state, fulfilled);
        CancelPolicy policy = Policy(also);

        GuardVerdict verdict = Guard.Judge(order, policy, new ErpTraits());

        verdict.Should().Be(Expected(state, fulfilled, also));
        IReadOnlyList<RefusalReason> reasons = Guard.Reasons(order, policy, new ErpTraits());
        if (verdict == GuardVerdict.Refuse)
        {
            reasons.Should().NotBeEmpty("a refusal without a reason tells nobody anything");
        }
        else if (verdict == GuardVerdict.Allow)
        {
            reasons.Should().BeEmpty();
        }
    }

    [Fact]
    public void Reasons_InFulfilmentAndInvoiced_NamesBoth()
    {
        Guard
            .Reasons(ScriptedErp.Order(ErpOrderState.InFulfilment, fulfilled: true), Policy(""), new ErpTraits())
            .Should()
            .Equal(RefusalReason.InFulfilment, RefusalReason.Fulfilled);
    }

    [Theory]
    [InlineData(ErpOrderState.Unknown, RefusalReason.UnknownState)]
    [InlineData(ErpOrderState.InFulfilment, RefusalReason.InFulfilment)]
    [InlineData(ErpOrderState.PartlyShipped, RefusalReason.PartlyShipped)]
    [InlineData(ErpOrderState.Shipped, RefusalReason.Shipped)]
    [InlineData(ErpOrderState.Invoiced, RefusalReason.Invoiced)]
    [InlineData(ErpOrderState.Closed, RefusalReason.Closed)]
    [InlineData(ErpOrderState.Locked, RefusalReason.Locked)]
    [InlineData(ErpOrderState.PartlyCancelled, RefusalReason.PartlyCancelled)]
    public void Reasons_RefusedState_NamesTheStateOnce(ErpOrderState state, RefusalReason reason)
    {
        Guard.Reasons(ScriptedErp.Order(state), Policy(""), new ErpTraits()).Should().Equal(reason);
    }

    [Fact]
    public void Reasons_OpenButFulfilled_SaysFulfilled()
    {
        Guard
            .Reasons(ScriptedErp.Order(ErpOrderState.Open, fulfilled: true), Policy(""), new ErpTraits())
            .Should()
            .Equal(RefusalReason.Fulfilled);
    }

    [Fact]
    public void Reasons_NoSuchState_Throws()
    {
        Action unknown = () =>
            Guard.Reasons(
                new ErpOrder("K1", "E1", (ErpOrderState)99, "?", Fulfilment.Nothing),
                Policy(""),
                new ErpTraits()
            );

        unknown.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A state without a rule.*");
    }

    [Fact]
    public void Preview_NoSuchVerdict_Throws()
    {
        Action unknown = () => ProtocolTexts.Preview((GuardVerdict)99);

        unknown.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A verdict without a text.*");
    }

    private static GuardVerdict Expected(ErpOrderState state, bool fulfilled, string also)
    {
        bool anyFulfilled = fulfilled || FulfilledByNature.Contains(state);
        if (state == ErpOrderState.Cancelled)
        {
            return anyFulfilled ? GuardVerdict.TooLate : GuardVerdict.AlreadyCancelled;
        }

        if (state == ErpOrderState.Cancelling)
        {
            return GuardVerdict.Cancelling;
        }

        bool allowed = AllowedByNature.Contains(state) || also == state.ToString();
        return allowed && !anyFulfilled ? GuardVerdict.Allow : GuardVerdict.Refuse;
    }

    private static CancelPolicy Policy(string also) =>
        new(
            also.Length == 0
                ? Array.Empty<ErpOrderState>()
                : new[] { (ErpOrderState)Enum.Parse(typeof(ErpOrderState), also) },
            SplitOrders.AllOrNothing,
            2,
            TimeSpan.FromSeconds(10),
            isPreview: false
        );
}
