using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>What is decided before anything is sent.</summary>
public sealed class OrderCancellerGuardTests
{
    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_NothingFound_IsNotFound()
    {
        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);
        this.run.Erp.Calls.Should().Equal("find");
    }

    [Fact]
    public void RunAsync_WebNumberNotSearchable_NeedsTheErpNumber()
    {
        this.run.Traits = new ErpTraits { WebNumberSearchable = false };

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        this.run.Outcome.Text.Should().Contain("preprocessor OrderCancel");
        this.run.Erp.Calls.Should().BeEmpty();
    }

    [Fact]
    public void RunAsync_WebNumberNotSearchableButErpNumberKnown_GoesOn()
    {
        this.run.Traits = new ErpTraits { WebNumberSearchable = false };
        this.run.Order = new OrderReference("W1", OrderNumberKind.Web, erpNumber: "E1");

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);
    }

    [Fact]
    public void RunAsync_WebNumberNotSearchableAndTheErpNumberGiven_GoesOn()
    {
        this.run.Traits = new ErpTraits { WebNumberSearchable = false };
        this.run.Order = new OrderReference("E1", OrderNumberKind.Erp);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);
    }

    [Theory]
    [InlineData(ErpFaultKind.Unreachable, "Unavailable")]
    [InlineData(ErpFaultKind.Throttled, "Unavailable")]
    [InlineData(ErpFaultKind.Lost, "Unavailable")]
    [InlineData(ErpFaultKind.SignInExpired, "Misconfigured")]
    [InlineData(ErpFaultKind.Misconfigured, "Misconfigured")]
    [InlineData(ErpFaultKind.AdapterFailed, "Misconfigured")]
    public void RunAsync_LookUpFails_SaysWhyAndSendsNothing(ErpFaultKind fault, string outcome)
    {
        this.run.Erp.FindsBy(() => throw new ErpFaultException(fault, "because"));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        this.run.Outcome.Text.Should().Be("because");
        this.run.Outcome.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void RunAsync_LookUpFailsInAWayWithoutARule_Throws()
    {
        this.run.Erp.FindsBy(() => throw new ErpFaultException((ErpFaultKind)99, "because"));

        this.run.Invoking(r => r.Execute())
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("A fault without a rule.*");
    }

    [Fact]
    public void RunAsync_LookUpOfDifferentCustomers_IsAmbiguous()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Open, customer: "C1"), ScriptedErp.Order(Open, key: "K2", customer: "C2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ambiguous);
        this.run.Outcome.Orders.Should().HaveCount(2);
        this.run.Erp.Calls.Should().Equal("find");
    }

    [Theory]
    [InlineData(Cancelled, false, "AlreadyCancelled")]
    [InlineData(Cancelled, true, "CancelledTooLate")]
    [InlineData(Shipped, false, "Refused")]
    [InlineData(Open, true, "Refused")]
    [InlineData(Unknown, false, "Refused")]
    public void RunAsync_GuardDecides_SendsNothing(ErpOrderState state, bool fulfilled, string outcome)
    {
        this.run.Erp.Finds(ScriptedErp.Order(state, fulfilled));

        this.run.Execute().Kind.ToString().Should().Be(outcome);
        this.run.Erp.Calls.Should().Equal("find");
    }

    [Fact]
    public void RunAsync_OneOfTwoRefused_AllOrNothingSendsNothing()
    {
        this.run.Traits = new ErpTraits { WebReferenceUnique = true };
        this.run.Erp.Finds(
            ScriptedErp.Order(Open),
            ScriptedErp.Order(Shipped, key: "K2"),
            ScriptedErp.Order(Cancelled, key: "K3"),
            ScriptedErp.Order(Cancelling, key: "K4")
        );

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Pending);
        this.run.Outcome.Orders.Select(o => o.Kind.ToString())
            .Should()
            .Equal("Refused", "Refused", "AlreadyCancelled", "Pending");
        this.run.Outcome.Orders[0].Reasons.Should().Equal(RefusalReason.OtherOrderRefused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.Shipped);
        this.run.Erp.Calls.Should().Equal("find");
    }

    [Fact]
    public void RunAsync_OneOfTwoRefused_CancelWhatYouCanSendsForTheOther()
    {
        this.run.Traits = new ErpTraits { WebReferenceUnique = true };
        this.run.SplitOrders = SplitOrders.CancelWhatYouCan;
        this.run.Erp.Finds(ScriptedErp.Order(Shipped), ScriptedErp.Order(Open, key: "K2"))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(Cancelled, key: "K2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.PartlyCancelled);
        this.run.Erp.Calls.Should().Equal("find", "cancel K2", "read K2");
    }

    [Fact]
    public void RunAsync_TooLittleTimeForARound_SendsNothing()
    {
        this.run.Budget = TimeSpan.FromSeconds(19.9);
        this.run.Erp.Finds(ScriptedErp.Order(Open)).Answers(CancelReply.Done()).Reads(ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unavailable);
        this.run.Outcome.Orders[0].Text.Should().Contain("TimeoutSeconds");
        this.run.Erp.Cancels.Should().Be(0);
    }

    [Theory]
    [InlineData(Open, false, "would be cancelled")]
    [InlineData(Shipped, false, "would be refused")]
    [InlineData(Cancelled, false, "is cancelled already")]
    [InlineData(Cancelling, false, "is being cancelled already")]
    [InlineData(Cancelled, true, "is called cancelled although")]
    public void RunAsync_Preview_TellsTheVerdictAndSendsNothing(ErpOrderState state, bool fulfilled, string text)
    {
        this.run.IsPreview = true;
        this.run.Erp.Finds(ScriptedErp.Order(state, fulfilled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Previewed);
        this.run.Outcome.Orders[0].Text.Should().StartWith(text);
        this.run.Outcome.IsSuccess.Should().BeTrue();
        this.run.Erp.Calls.Should().Equal("find");
    }

    [Theory]
    [InlineData("AllOrNothing", Shipped, "would be left alone")]
    [InlineData("AllOrNothing", Cancelled, "would be left alone")]
    [InlineData("CancelWhatYouCan", Shipped, "would be cancelled")]
    public void RunAsync_PreviewOfAHalfRefusedOrder_TellsWhatARealRunWouldDo(
        string split,
        ErpOrderState other,
        string text
    )
    {
        this.run.IsPreview = true;
        this.run.Traits = new ErpTraits { WebReferenceUnique = true };
        this.run.SplitOrders = (SplitOrders)Enum.Parse(typeof(SplitOrders), split);
        this.run.Erp.Finds(ScriptedErp.Order(Open), ScriptedErp.Order(other, fulfilled: true, key: "K2"));

        this.run.Execute().Orders[0].Text.Should().StartWith(text);
    }

    [Fact]
    public void RunAsync_NotDebugging_TracesNothing()
    {
        this.run.Erp.Finds(ScriptedErp.Order(Shipped));

        this.run.Execute();

        this.run.Log.Lines.Should().BeEmpty();
    }

    [Fact]
    public void RunAsync_Debugging_TracesTheGuard()
    {
        this.run.Log.IsDebugEnabled = true;
        this.run.Erp.Finds(ScriptedErp.Order(Shipped));

        this.run.Execute();

        this.run.Log.Lines.Should()
            .Equal("Debug Guard: ERP order E1 is Shipped (\"Shipped\", fulfilment: Something): Refuse.");
    }
}
