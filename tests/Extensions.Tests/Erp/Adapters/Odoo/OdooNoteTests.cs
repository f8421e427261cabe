using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Odoo;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Whoever wants a note gets it, or the order stays as it is; and a note is no request to cancel.</summary>
public sealed class OdooNoteTests
{
    private readonly AdapterRun run = OdooRun
        .Json2()
        .With("RequestNote", "Please cancel")
        .With("DeliveredField", "-")
        .With("InvoicedField", "-")
        .With("PickingsField", "-")
        .With("InvoicesField", "-");

    [Fact]
    public void Execute_NoteIsTurnedAway_IsPostedAgainBeforeTheCancel()
    {
        this.run.Answers(200, OdooRun.Row()).Answers(429, "{}").Answers(200, OdooRun.Row());
        this.run.Answers(200, "118").Answers(200, "true").Answers(200, OdooRun.Row("cancel"));

        CancelOutcome outcome = this.run.Execute();

        outcome.Kind.Should().Be(CancelOutcomeKind.Cancelled);
        this.Methods()
            .Should()
            .Equal("search_read", "message_post", "search_read", "message_post", "action_cancel", "search_read");
        outcome.RequestsSent.Should().Be(1, "a note is no request to cancel");
    }

    [Fact]
    public void Execute_NoteIsTurnedAwayAgainAndAgain_IsNotPostedForEver()
    {
        this.run.Answers(200, OdooRun.Row());
        for (int attempt = 0; attempt < 5; attempt++)
        {
            this.run.Answers(429, "{}").Answers(200, OdooRun.Row());
        }

        CancelOutcome outcome = this.run.Execute();

        outcome.Kind.Should().Be(CancelOutcomeKind.Unavailable);
        outcome.RequestsSent.Should().Be(0);
        this.Methods().Count(method => method == "message_post").Should().Be(2, "that is what MaxAttempts allows");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(500)]
    public void Cancel_NoteIsTurnedAway_IsPostedByTheNextCall(int status)
    {
        this.run.Answers(status, "{}").Answers(200, "118").Answers(200, "true");

        AdapterRun.FaultOf(() => this.run.Cancel(OdooRun.Order));
        this.run.Cancel(OdooRun.Order).Kind.Should().Be(CancelReplyKind.Done);

        this.Methods().Should().Equal("message_post", "message_post", "action_cancel");
    }

    [Fact]
    public void Execute_NoteGetsNoAnswer_IsToldAsNoRequestToCancel()
    {
        this.run.Answers(200, OdooRun.Row()).Answers(500, "oops").Answers(200, OdooRun.Row());

        CancelOutcome outcome = this.run.Execute();

        outcome.Kind.Should().Be(CancelOutcomeKind.Unavailable);
        outcome.RequestsSent.Should().Be(0);
        outcome.Orders.Should().ContainSingle().Which.Text.Should().Contain("HTTP 500");
        this.Methods().Should().NotContain("action_cancel");
    }

    [Fact]
    public void Execute_WithANote_CountsTheCancelAlone()
    {
        this.run.Answers(200, OdooRun.Row()).Answers(200, "118").Answers(200, "true");
        this.run.Answers(200, OdooRun.Row("cancel"));

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);

        this.run.Http.Context.Traffic.WritesSent.Should().Be(1);
    }

    [Theory]
    [InlineData("", "-", 1)]
    [InlineData("", "qty_delivered", 2)]
    [InlineData("Please cancel", "-", 2)]
    [InlineData("Please cancel", "qty_delivered", 3)]
    public void GetTraits_ByParameter_CountsTheExchangesOfACancel(string note, string delivered, int exchanges)
    {
        this.run.With("RequestNote", note).With("DeliveredField", delivered);

        new OdooAdapter().GetTraits(this.run.Options).CancelExchanges.Should().Be(exchanges);
    }

    private IEnumerable<string> Methods() =>
        this.run.Http.Handler.Requests.Select(request => request.Substring(request.LastIndexOf('/') + 1));
}
