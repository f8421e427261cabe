using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>JSON-2, Odoo 19 and later.</summary>
public sealed class OdooJson2Tests
{
    [Fact]
    public void Find_ByWebNumber_SearchesOrdersThenTheirLines()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row()).Answers(200, OdooRun.NoLines);
        run.Connection.Client = "erp";

        ErpOrder order = run.Find("W1").Should().ContainSingle().Subject;

        order.Key.Should().Be("7");
        order.Number.Should().Be("S00007");
        order.WebReference.Should().Be("W1");
        order.CustomerNumber.Should().Be("14");
        order.Version.Should().BeNull("Odoo checks none when it cancels");
        run.Http.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/json/2/sale.order/search_read",
                "POST https://erp.example/api/json/2/sale.order.line/search_read"
            );
        run.Http.Handler.Bodies.Should()
            .Equal(
                """{"domain":[["client_order_ref","=","W1"]],"fields":["name","client_order_ref","state","partner_id","locked","delivery_status","invoice_status"]}""",
                """{"domain":[["order_id","in",[7]],"|",["qty_delivered",">",0],["qty_invoiced",">",0]],"fields":["order_id","qty_delivered","qty_invoiced"]}"""
            );
        run.Http.Handler.Authorizations.Should().OnlyContain(header => header == "bearer secret-key");
    }

    [Fact]
    public void Find_ByErpNumber_SearchesTheName()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: null)).Answers(200, OdooRun.NoLines);

        run.Find("S00007", OrderNumberKind.Erp).Should().ContainSingle();

        run.Http.Handler.Bodies[0].Should().Contain("""[["name","=","S00007"]]""");
    }

    [Fact]
    public void Find_NumberWithQuotesAndBraces_IsOneJsonText()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, "[]");

        run.Find("W\"1\\]{").Should().BeEmpty();

        run.Http.Handler.Bodies.Should().ContainSingle().Which.Should().Contain("\"W\\\"1\\\\]{\"");
    }

    [Theory]
    [InlineData("w1")]
    [InlineData("W12")]
    [InlineData(null)]
    public void Find_DatabaseComparesLoosely_KeepsExactMatchesOnly(string? reference)
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: reference));

        run.Find("W1").Should().BeEmpty();
        run.Http.Handler.Requests.Should().ContainSingle("lines of strangers are not read");
    }

    [Fact]
    public void Find_FieldsSwitchedOff_AreNotAskedFor()
    {
        AdapterRun run = OdooRun
            .Json2()
            .With("LockedField", "-")
            .With("DeliveryStatusField", "-")
            .With("InvoiceStatusField", "-")
            .With("CustomerField", "x_customer")
            .With("WebReferenceField", "origin")
            .With("DeliveredField", "-")
            .With("InvoicedField", "-")
            .Answers(200, """[{"id":7,"name":"S00007","origin":"W1","state":"sale","x_customer":"C100"}]""");

        ErpOrder order = run.Find().Should().ContainSingle().Subject;

        order.State.Should().Be(ErpOrderState.Open);
        order.CustomerNumber.Should().Be("C100");
        run.Http.Handler.Bodies.Should()
            .Equal("""{"domain":[["origin","=","W1"]],"fields":["name","origin","state","x_customer"]}""");
    }

    [Fact]
    public void Read_OrderIsThere_IsReadById()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row("cancel", null)).Answers(200, OdooRun.NoLines);

        run.Read(OdooRun.Order)!.State.Should().Be(ErpOrderState.Cancelled);

        run.Http.Handler.Bodies[0].Should().Contain("""[["id","=",7]]""");
    }

    [Fact]
    public void Read_OrderIsGone_IsNull() => OdooRun.Json2().Answers(200, "[]").Read(OdooRun.Order).Should().BeNull();

    [Fact]
    public void Read_AnotherOrder_IsNoAnswer()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(id: 8));

        AdapterRun.FaultOf(() => run.Read(OdooRun.Order)).Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void Cancel_OpenOrder_IsAskedWithoutADialog()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, "true");

        run.Cancel(OdooRun.Order).Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests.Should().Equal("POST https://erp.example/api/json/2/sale.order/action_cancel");
        run.Http.Handler.Bodies.Should().Equal("""{"context":{"disable_cancel_warning":true},"ids":[7]}""");
    }

    [Theory]
    [InlineData("null", CancelReplyKind.Done, "")]
    [InlineData("false", CancelReplyKind.Unknown, "Odoo answered false")]
    [InlineData(
        """{"type":"ir.actions.act_window","res_model":"sale.order.cancel"}""",
        CancelReplyKind.Refused,
        "Odoo wants a person to answer a dialog first"
    )]
    public void Cancel_OtherResults_AreUnderstood(string body, CancelReplyKind kind, string text)
    {
        CancelReply reply = OdooRun.Json2().Answers(200, body).Cancel(OdooRun.Order);

        reply.Kind.Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData(422, "odoo.exceptions.UserError", CancelReplyKind.Refused, "You cannot cancel a locked order.")]
    [InlineData(422, "odoo.exceptions.ValidationError", CancelReplyKind.Refused, "You cannot cancel a locked order.")]
    [InlineData(500, "builtins.ValueError", CancelReplyKind.Unknown, "Odoo failed (builtins.ValueError)")]
    [InlineData(404, "odoo.exceptions.MissingError", CancelReplyKind.Conflict, "the order is no longer there")]
    [InlineData(
        500,
        "psycopg2.errors.LockNotAvailable",
        CancelReplyKind.Unknown,
        "Odoo failed (psycopg2.errors.LockNotAvailable)"
    )]
    public void Cancel_Error_TellsTheMessageOfRulesAlone(int status, string name, CancelReplyKind kind, string text)
    {
        string body = OdooRun.Error(name, "You cannot cancel a locked order.");

        CancelReply reply = OdooRun.Json2().Answers(status, body).Cancel(OdooRun.Order);

        reply.Kind.Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData(404, "werkzeug.exceptions.NotFound", "OdooApi")]
    [InlineData(422, "werkzeug.exceptions.UnprocessableEntity", "OdooApi")]
    [InlineData(500, "builtins.ValueError", "LockedField")]
    public void Find_UnknownMethodOrField_IsMisconfigured(int status, string name, string remedy)
    {
        AdapterRun run = OdooRun.Json2().Answers(status, OdooRun.Error(name, "Invalid field secret-place"));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(remedy).And.Contain(name).And.NotContain("secret-place");
        run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(401, ErpFaultKind.Misconfigured)]
    [InlineData(403, ErpFaultKind.Misconfigured)]
    [InlineData(500, ErpFaultKind.Lost)]
    [InlineData(503, ErpFaultKind.Lost)]
    public void Find_TransportAnswer_IsLeftToTheRules(int status, ErpFaultKind kind)
    {
        string body = OdooRun.Error("odoo.sql_db.PoolError", "secret-place");

        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(status, body).Find());

        fault.Kind.Should().Be(kind);
        fault.Message.Should().NotContain("secret-place");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData(
        """[{"id":"7","name":"S00007","client_order_ref":"W1","state":"sale","partner_id":false,"locked":false,"delivery_status":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":7,"name":"S00007","client_order_ref":"W1","state":false,"partner_id":false,"locked":false,"delivery_status":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":7,"name":"S00007","client_order_ref":"W1","state":"sale","partner_id":false,"locked":"no","delivery_status":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":7,"name":"S00007","client_order_ref":"W1","state":"sale","partner_id":false,"locked":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":7,"name":"S00007","client_order_ref":7,"state":"sale","partner_id":false,"locked":false,"delivery_status":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":7,"name":"S00007","client_order_ref":"W1","state":"sale","locked":false,"delivery_status":false,"invoice_status":"no"}]"""
    )]
    [InlineData(
        """[{"id":99999999999999999999,"name":"S00007","client_order_ref":"W1","state":"sale","partner_id":false,"locked":false,"delivery_status":false,"invoice_status":"no"}]"""
    )]
    public void Find_SomethingElseThanOrders_IsNoAnswer(string body)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(200, body).Find());

        fault.Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[{"id":1,"order_id":7,"qty_delivered":0,"qty_invoiced":0}]""")]
    [InlineData("""[{"id":1,"order_id":[7,"S00007"],"qty_delivered":0}]""")]
    [InlineData("""[{"id":1,"order_id":[7,"S00007"],"qty_delivered":"5","qty_invoiced":0}]""")]
    public void Find_SomethingElseThanLines_IsNoAnswer(string lines)
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row()).Answers(200, lines);

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(ErpFaultKind.Lost);
    }
}
