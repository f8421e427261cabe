using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>What an answer does not tell is not known, and what cannot be read back is not asked for.</summary>
public sealed class OrderCancellerEvidenceTests
{
    private readonly ProtocolRun run = new();

    [Fact]
    public void RunAsync_FulfilmentNotTold_IsRefusedAndNothingIsSent()
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.NotTold));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.FulfilmentNotTold);
        this.run.Outcome.Orders[0].Text.Should().Be("The lines tell nothing.");
        this.run.Erp.Cancels.Should().Be(0);
    }

    [Fact]
    public void RunAsync_KeyWithABlankAtItsEnd_IsTheOrderThatWasFound()
    {
        this.run.LookupIsRead = false;
        this.run.Erp.Finds(ScriptedErp.Order(Open, key: "K1 "))
            .Answers(CancelReply.Done())
            .Reads(ScriptedErp.Order(Open), ScriptedErp.Order(Cancelled));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled, "blanks at the ends make no other order");
    }

    [Fact]
    public void RunAsync_FulfilmentNotToldAndNotChecked_IsCancelledAndSaysSo()
    {
        this.run.Traits = new ErpTraits { FulfilmentNotChecked = true };
        this.run.Erp.Finds(Told(Open, Fulfilment.NotTold))
            .Answers(CancelReply.Done())
            .Reads(Told(Cancelled, Fulfilment.NotTold));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.run.Outcome.Notes.Should().Equal("Shipped or invoiced: not checked.");
    }

    [Fact]
    public void RunAsync_SomethingToldThoughNotChecked_IsRefused()
    {
        this.run.Traits = new ErpTraits { FulfilmentNotChecked = true };
        this.run.Erp.Finds(Told(Open, Fulfilment.Something));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
    }

    [Fact]
    public void RunAsync_FoundCancelledWithoutAWord_IsNotGreen()
    {
        this.run.Erp.Finds(Told(Cancelled, Fulfilment.NotTold));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.RequestsSent.Should().Be(0);
    }

    [Fact]
    public void RunAsync_ReadBackCancelledWithoutAWord_IsReadAgainAndNotGreen()
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing))
            .Answers(CancelReply.Done())
            .Reads(Told(Cancelled, Fulfilment.NotTold));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.FulfilmentNotTold);
        this.run.Took.TotalSeconds.Should().BeGreaterThan(50);
    }

    [Fact]
    public void RunAsync_ReadBackSilentOnce_IsCancelledOnceItIsTold()
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing))
            .Answers(CancelReply.Done())
            .Reads(Told(Cancelled, Fulfilment.NotTold), Told(Cancelled, Fulfilment.Nothing));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_ListTellsLessThanTheOrder_JudgesTheOrder()
    {
        this.run.LookupIsRead = false;
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing)).Reads(Told(Open, Fulfilment.Something));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Refused);
        this.run.Erp.Calls.Should().Equal("find", "read K1");
    }

    [Fact]
    public void RunAsync_DryRun_ReadsByTheKeyToo()
    {
        this.run.LookupIsRead = false;
        this.run.IsPreview = true;
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing)).Reads(Told(Open, Fulfilment.NotTold));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Previewed);
        this.run.Outcome.Reasons.Should().Equal(RefusalReason.FulfilmentNotTold);
        this.run.Outcome.Orders[0].Text.Should().Be("would be refused. The lines tell nothing.");
    }

    [Fact]
    public void RunAsync_FoundButNotReadable_IsMisconfiguredAndNothingIsSent()
    {
        this.run.LookupIsRead = false;
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing)).Reads((ErpOrder?)null);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        this.run.Outcome.Text.Should().Contain("a read by its key says that there is none");
        this.run.Erp.Cancels.Should().Be(0);
    }

    [Fact]
    public void RunAsync_GoneBetweenLookUpAndRead_IsNotFound()
    {
        int finds = 0;
        this.run.LookupIsRead = false;
        this.run.Erp.FindsBy(() =>
                Task.FromResult<IReadOnlyList<ErpOrder>>(
                    finds++ == 0 ? new[] { Told(Open, Fulfilment.Nothing) } : Array.Empty<ErpOrder>()
                )
            )
            .Reads((ErpOrder?)null);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.NotFound);
    }

    [Fact]
    public void RunAsync_ReadTellsAnotherCustomerThanTheWebsite_IsAmbiguous()
    {
        this.run.LookupIsRead = false;
        this.run.Order = new OrderReference("W1", OrderNumberKind.Web, customerNumber: "C1");
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing, customer: null))
            .Reads(Told(Open, Fulfilment.Nothing, customer: "C2"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ambiguous);
        this.run.Erp.Cancels.Should().Be(0);
    }

    [Theory]
    [InlineData("W2", "C1", "web reference is \"W2\"")]
    [InlineData("W1", "C2", "customer is \"C2\"")]
    public void RunAsync_ReadBackOfAnother_IsNotGreenAndNamesBoth(string reference, string customer, string text)
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing, "W1", "C1"))
            .Answers(CancelReply.Done())
            .Reads(Told(Cancelled, Fulfilment.Nothing, reference, customer));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        this.run.Outcome.Orders[0].Text.Should().Contain(text);
    }

    [Fact]
    public void RunAsync_RefusedThenGone_IsUnconfirmed()
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing))
            .Answers(CancelReply.Refused("The order was posted to invoice 4711 a moment ago"))
            .Reads((ErpOrder?)null);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
    }

    [Fact]
    public void RunAsync_NoDataAtTheReadBack_IsReadAgainUntilItIsTold()
    {
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing))
            .Answers(CancelReply.Done())
            .ReadFails(ErpFaultKind.NoData)
            .ReadFails(ErpFaultKind.NoData)
            .Reads(Told(Cancelled, Fulfilment.Nothing));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);
    }

    [Fact]
    public void RunAsync_NoDataBeforeTheRequest_IsMisconfigured()
    {
        this.run.LookupIsRead = false;
        this.run.Erp.Finds(Told(Open, Fulfilment.Nothing)).ReadFails(ErpFaultKind.NoData);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        this.run.Erp.Cancels.Should().Be(0);
    }

    [Fact]
    public void RunAsync_FoundCancellingAndUnreadable_IsPendingAndClaimsNoRequest()
    {
        this.run.Erp.Finds(Told(Cancelling, Fulfilment.Nothing)).ReadFails(ErpFaultKind.Misconfigured);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Pending);
        this.run.Outcome.RequestsSent.Should().Be(0);
    }

    private static ErpOrder Told(
        ErpOrderState state,
        Fulfilment fulfilment,
        string? reference = "W1",
        string? customer = "C1"
    ) =>
        new(
            "K1",
            "E1",
            state,
            state.ToString(),
            fulfilment,
            reference,
            customer,
            fulfilmentText: fulfilment == Fulfilment.NotTold ? "The lines tell nothing." : null
        );
}
