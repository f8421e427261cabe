using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>JSON-RPC, Odoo 18 and earlier.</summary>
public sealed class OdooJsonRpcTests
{
    [Fact]
    public void Calls_OfOneRun_AskForTheUserOnce()
    {
        AdapterRun run = OdooRun
            .JsonRpc()
            .Answers(200, OdooRun.Envelope(OdooRun.Row()))
            .Answers(200, OdooRun.Envelope(OdooRun.OpenLine))
            .Answers(200, OdooRun.Envelope("true"));

        ErpOrder order = run.Find().Should().ContainSingle().Subject;
        run.Cancel(order).Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests.Should()
            .HaveCount(4)
            .And.OnlyContain(request => request == "POST https://erp.example/api/jsonrpc");
        run.Http.Handler.Bodies[0]
            .Should()
            .Be(
                """{"jsonrpc":"2.0","method":"call","id":1,"params":{"service":"common","method":"authenticate","args":["erp","me","secret-key",{}]}}"""
            );
        run.Http.Handler.Bodies[1]
            .Should()
            .StartWith(
                """{"jsonrpc":"2.0","method":"call","id":2,"params":{"service":"object","method":"execute_kw","args":["erp",2,"secret-key","sale.order","search_read",[],{"domain":[["client_order_ref","in",["W1","W1 "]]],"fields":["""
            );
        run.Http.Handler.Bodies[3]
            .Should()
            .EndWith(
                """
                "args":["erp",2,"secret-key","sale.order","action_cancel",[[7]],{"context":{"disable_cancel_warning":true}}]}}
                """
            );
        run.Http.Handler.Authorizations.Should().OnlyContain(header => header.Length == 0);
    }

    [Theory]
    [InlineData("odoo.exceptions.UserError", CancelReplyKind.Refused, "Unlock it first.")]
    [InlineData("odoo.exceptions.RedirectWarning", CancelReplyKind.Refused, "Unlock it first.")]
    [InlineData("odoo.exceptions.MissingError", CancelReplyKind.Conflict, "the order is no longer there")]
    [InlineData(
        "psycopg2.errors.SerializationFailure",
        CancelReplyKind.Unknown,
        "Odoo failed (psycopg2.errors.SerializationFailure)"
    )]
    [InlineData("my.module.Oops", CancelReplyKind.Unknown, "Odoo failed (my.module.Oops)")]
    public void Cancel_ErrorIn200_IsNoYes(string name, CancelReplyKind kind, string text)
    {
        AdapterRun run = OdooRun.JsonRpc().Answers(200, OdooRun.ErrorEnvelope(name, "Unlock it first."));

        CancelReply reply = run.Cancel(OdooRun.Order);

        reply.Kind.Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("odoo.exceptions.AccessDenied", "Access Denied", "refused the sign-in", ErpFaultKind.Misconfigured)]
    [InlineData("odoo.http.SessionExpiredException", "expired", "refused the sign-in", ErpFaultKind.Misconfigured)]
    [InlineData(
        "odoo.exceptions.AccessError",
        "You may not\\n\\nsecret-place",
        "forbids this user that: You may not. "
    )]
    [InlineData("psycopg2.OperationalError", "database \\\"erp\\\" does not exist", "no such database")]
    [InlineData("builtins.KeyError", "sale.order", "does not know a model")]
    [InlineData("odoo.exceptions.UserError", "Not today", "refuses to read sales orders: Not today")]
    public void Find_FaultOfTheSetUp_NamesTheRemedy(
        string name,
        string message,
        string text,
        ErpFaultKind kind = ErpFaultKind.NoData
    )
    {
        AdapterRun run = OdooRun.JsonRpc().Answers(200, OdooRun.ErrorEnvelope(name, message));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(kind);
        fault.Message.Should().Contain(text).And.NotContain("secret-place");
        run.Http.Handler.Requests.Should().HaveCount(2, "a fault of the set-up will not pass");
    }

    [Fact]
    public void Find_PassingFailure_IsTriedAgain()
    {
        AdapterRun run = OdooRun
            .JsonRpc()
            .Answers(200, OdooRun.ErrorEnvelope("psycopg2.OperationalError", "server closed the connection"))
            .Answers(200, OdooRun.Envelope("[]"));

        run.Find().Should().BeEmpty();
        run.Http.Handler.Requests.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":false}""", ErpFaultKind.Misconfigured)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":"me"}""", ErpFaultKind.Lost)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", ErpFaultKind.Lost)]
    [InlineData("""{"result":2}""", ErpFaultKind.Lost)]
    [InlineData("2", ErpFaultKind.Lost)]
    public void Find_SignInBringsNoUser_SendsNothingMore(string body, ErpFaultKind kind)
    {
        AdapterRun run = OdooRun.JsonRpc();
        run.Http.Handler.Forget().Answers(200, body);

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(kind);
        run.Http.Handler.Bodies.Should().OnlyContain(sent => sent.Contains("authenticate"));
    }

    [Fact]
    public void Cancel_MethodThatReturnsNothing_IsAYesToBeRead()
    {
        AdapterRun run = OdooRun.JsonRpc().Answers(200, """{"jsonrpc":"2.0","id":1}""");

        run.Cancel(OdooRun.Order).Kind.Should().Be(CancelReplyKind.Done);
    }

    [Theory]
    [InlineData("", "me", "key")]
    [InlineData("erp", "", "key")]
    [InlineData("erp", "me", "")]
    public void Create_BlankField_IsMisconfigured(string database, string user, string password)
    {
        AdapterRun run = OdooRun.JsonRpc();
        run.Connection.Client = database;
        run.Connection.LogOn = user;
        run.Connection.Password = password;

        AdapterRun.FaultOf(() => run.Find()).Message.Should().Contain("Client").And.Contain("LogOn");
        run.Http.Handler.Requests.Should().BeEmpty();
    }
}
