using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Prophet21;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>What the transaction API is sent, and what its answers mean.</summary>
public sealed class Prophet21TransactionTests
{
    private const string Dirty =
        "System.AggregateException: P21.UI.Common.UiServerException: Unexpected response window: Email.";

    [Fact]
    public void Cancel_UiServerUnknown_AsksTheRouterOnce()
    {
        AdapterRun run = Prophet21Run.New().Answers(200, Prophet21Run.Router).Answers(200, Prophet21Run.Saved);

        run.Cancel(Prophet21Run.Order).Kind.Should().Be(CancelReplyKind.Done);
        run.Cancel(Prophet21Run.Order).Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/api/security/token/v2",
                "GET https://erp.example/api/api/ui/router/v1/?urlType=external",
                "POST https://erp.example/uiserver0/api/v2/transaction",
                "POST https://erp.example/uiserver0/api/v2/transaction"
            );
    }

    [Theory]
    [InlineData("uiserver0", "-", 1)]
    [InlineData("", "-", 2)]
    [InlineData("", "p21_view_oe_line", 3)]
    public void GetTraits_ByParameter_CountsTheExchangesOfACancel(string uiServer, string lineView, int exchanges)
    {
        AdapterRun run = Prophet21Run.New().With("UiServerUrl", uiServer).With("LineView", lineView);

        new Prophet21Adapter().GetTraits(run.Options).CancelExchanges.Should().Be(exchanges);
    }

    [Fact]
    public void Cancel_RouterAnswersXml_IsUnderstood()
    {
        AdapterRun run = Prophet21Run
            .New()
            .Answers(200, "<UiServer xmlns=\"urn:p21\"><Url>https://erp.example/uiserver1</Url></UiServer>")
            .Answers(200, Prophet21Run.Saved);

        run.Cancel(Prophet21Run.Order).Kind.Should().Be(CancelReplyKind.Done);
        run.Http.Handler.Requests[2].Should().StartWith("POST https://erp.example/uiserver1/");
    }

    [Fact]
    public void Cancel_RouterFails_HasSentNothing()
    {
        AdapterRun run = Prophet21Run.New().Answers(200, "{}");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order));

        fault.Kind.Should().Be(ErpFaultKind.Unreachable);
        run.Http.Context.Traffic.WritesSent.Should().Be(0);
    }

    [Fact]
    public void Cancel_UiServerElsewhere_IsNotCalled()
    {
        AdapterRun run = Prophet21Run.New().Answers(200, """{"Url":"https://elsewhere.example/uiserver0"}""");

        AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order)).Kind.Should().Be(ErpFaultKind.Misconfigured);
        run.Http.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Cancel_EveryName_IsAParameter()
    {
        AdapterRun run = Prophet21Run
            .ForCancel()
            .With("TransactionUrl", "api/v3/tx")
            .With("ServiceName", "Quote")
            .With("HeaderElement", "TP_1.hdr")
            .With("KeyField", "no")
            .With("CancelField", "cancelled")
            .With("CancelValue", "Y")
            .With("UseCodeValues", "true")
            .With("ReasonField", "reason")
            .Answers(200, Prophet21Run.Saved);

        run.Cancel(Prophet21Run.Order, "C\"U").Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests[1].Should().Be("POST https://erp.example/api/uiserver0/api/v3/tx");
        run.Http.Handler.Bodies[1]
            .Should()
            .Be(
                """{"Name":"Quote","UseCodeValues":true,"Transactions":[{"Status":"New","DataElements":[{"Name":"TP_1.hdr","Type":"Form","Keys":["no"],"Rows":[{"Edits":[{"Name":"no","Value":"1013938"},{"Name":"reason","Value":"C\"U"},{"Name":"cancelled","Value":"Y"}],"RelativeDateEdits":[]}]}]}]}"""
            );
    }

    [Theory]
    [InlineData(
        200,
        """{"Messages":["Transaction 1:: Order is on a pick ticket\n at P21.secret"],"Summary":{"Succeeded":0,"Failed":1,"Other":0}}""",
        CancelReplyKind.Refused,
        "Transaction 1:: Order is on a pick ticket"
    )]
    [InlineData(
        200,
        """{"Messages":null,"Summary":{"Succeeded":0,"Failed":1,"Other":0}}""",
        CancelReplyKind.Refused,
        ""
    )]
    [InlineData(
        200,
        """{"Messages":[],"Summary":{"Succeeded":0,"Failed":0,"Other":1}}""",
        CancelReplyKind.Unknown,
        "Prophet 21 counts the transaction neither as succeeded nor as failed"
    )]
    [InlineData(
        400,
        """{"ErrorMessage":"Invalid column name: cancel_flag"}""",
        CancelReplyKind.Refused,
        "Invalid column name: cancel_flag"
    )]
    [InlineData(
        422,
        """{"Message":"The request is invalid.","Errors":["a is required","b too","c too","d too"]}""",
        CancelReplyKind.Refused,
        "a is required; b too; c too"
    )]
    [InlineData(409, """{"error":"Order is in use"}""", CancelReplyKind.Conflict, "Order is in use")]
    [InlineData(409, "", CancelReplyKind.Conflict, "")]
    public void Cancel_EachAnswer_IsUnderstood(int status, string body, CancelReplyKind kind, string text)
    {
        CancelReply reply = Prophet21Run.ForCancel().Answers(status, body).Cancel(Prophet21Run.Order);

        reply.Kind.Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData(200, """{"Messages":["{0}"],"Summary":{"Succeeded":0,"Failed":1,"Other":0}}""")]
    [InlineData(500, """{"error":{"message":"{0}"}}""")]
    public void Cancel_DirtySession_IsNeitherYesNorNo(int status, string body)
    {
        AdapterRun run = Prophet21Run.ForCancel().Answers(status, body.Replace("{0}", Dirty));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order));

        fault.Kind.Should().Be(ErpFaultKind.Lost);
        fault.Message.Should().NotContain("AggregateException");
        run.Http.Handler.Requests.Should().HaveCount(2, "the protocol decides about a repeat, after a read");
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{\"value\":1}", 404)]
    public void Cancel_RouterIsNotThere_HasSentNothingAndSaysSo(string body, int status = 200)
    {
        AdapterRun run = Prophet21Run.New().Answers(status, body);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().StartWith("The address of the UI server could not be asked for.");
        run.Http.Context.Traffic.WritesSent.Should().Be(0);
    }

    [Theory]
    [InlineData(400, "{}", ErpFaultKind.Misconfigured)]
    [InlineData(500, "{}", ErpFaultKind.Lost)]
    [InlineData(200, """{"Messages":[]}""", ErpFaultKind.Lost)]
    [InlineData(200, """{"Summary":{"Succeeded":"all"}}""", ErpFaultKind.Lost)]
    [InlineData(200, """{"Summary":{"Succeeded":1,"Failed":null}}""", ErpFaultKind.Lost)]
    public void Cancel_SomethingElse_IsNoAnswer(int status, string body, ErpFaultKind kind)
    {
        AdapterRun run = Prophet21Run.ForCancel().Answers(status, body);

        AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order)).Kind.Should().Be(kind);
    }

    [Fact]
    public void Cancel_NoApiThere_NamesTheRemedy()
    {
        AdapterRun run = Prophet21Run.ForCancel().Answers(404, "<html>");

        AdapterRun.FaultOf(() => run.Cancel(Prophet21Run.Order)).Message.Should().Contain("UiServerUrl");
    }

    [Fact]
    public void Cancel_Queued_IsPolledToItsEnd()
    {
        AdapterRun run = Prophet21Run
            .ForCancel()
            .With("AsyncTransaction", "true")
            .Answers(200, """{"RequestId":"a b&c","Status":"Active"}""")
            .Answers(200, """{"RequestId":"a b&c","Status":"Active"}""")
            .Answers(200, """{"RequestId":"a b&c","Status":"Complete"}""");

        CancelReply reply = run.Cancel(Prophet21Run.Order);
        reply.Kind.Should().Be(CancelReplyKind.Accepted);
        reply = run.Poll(reply.Handle!);
        reply.Kind.Should().Be(CancelReplyKind.Accepted);
        run.Poll(reply.Handle!).Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests.Skip(1)
            .Should()
            .Equal(
                "POST https://erp.example/api/uiserver0/api/v2/transaction/async",
                "GET https://erp.example/api/uiserver0/api/v2/transaction/async?id=a%20b%26c",
                "GET https://erp.example/api/uiserver0/api/v2/transaction/async?id=a%20b%26c"
            );
    }

    [Theory]
    [InlineData("""{"Status":"Failed","Messages":["No"]}""", CancelReplyKind.Failed, "No")]
    [InlineData(
        """{"Status":"Complete","Messages":["No"],"Summary":{"Succeeded":0,"Failed":1}}""",
        CancelReplyKind.Failed,
        "No"
    )]
    [InlineData("""{"Status":"complete","Summary":{"Succeeded":1,"Failed":0}}""", CancelReplyKind.Done, "")]
    [InlineData("""{"Status":3,"Messages":null}""", CancelReplyKind.Accepted, "")]
    [InlineData(
        """{"Status":2,"Messages":"{\"Messages\":[\"You cannot cancel an order that is fully invoiced\"],\"Summary\":{\"Failed\":1,\"Succeeded\":0}}"}""",
        CancelReplyKind.Failed,
        "You cannot cancel an order that is fully invoiced"
    )]
    [InlineData(
        """{"Status":2,"Messages":"{\"Messages\":[],\"Summary\":{\"Failed\":0,\"Succeeded\":1}}"}""",
        CancelReplyKind.Done,
        ""
    )]
    [InlineData(
        """{"Status":2,"Messages":"{broken"}""",
        CancelReplyKind.Unknown,
        "Prophet 21 does not tell how the transaction ended"
    )]
    [InlineData("""{"Status":"Complete","Messages":"Saved."}""", CancelReplyKind.Done, "")]
    public void Poll_EachEnd_IsUnderstood(string body, CancelReplyKind kind, string text)
    {
        AdapterRun run = Prophet21Run.ForCancel().With("AsyncTransaction", "true").Answers(200, body);

        CancelReply reply = run.Poll(new CancelHandle(Prophet21Run.Order, "1"));

        reply.Kind.Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("""{"Status":"Sleeping"}""")]
    [InlineData("[]")]
    public void Poll_SomethingElse_IsNoAnswer(string body)
    {
        AdapterRun run = Prophet21Run.ForCancel().With("AsyncTransaction", "true").Answers(200, body);

        AdapterRun
            .FaultOf(() => run.Poll(new CancelHandle(Prophet21Run.Order, "1")))
            .Kind.Should()
            .Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void GetTraits_ByParameter_SayMore()
    {
        new Prophet21Adapter().GetTraits(new JobOptions(_ => null)).RepeatingIsSafe.Should().BeFalse();
        new Prophet21Adapter().GetTraits(new JobOptions(_ => "true")).WebReferenceUnique.Should().BeTrue();
    }
}
