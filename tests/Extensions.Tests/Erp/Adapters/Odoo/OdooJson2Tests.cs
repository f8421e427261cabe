using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>JSON-2, Odoo 19 and later.</summary>
public sealed class OdooJson2Tests
{
    private const string NoDatabase =
        "<!doctype html><title>404 Not Found</title><p>No database is selected and the requested URL was not found.</p>";

    private const string AccessText =
        "Failed to read field sale.order.picking_ids\\nYou are not allowed to access 'Transfer' (stock.picking) records."
        + "\\n\\nThis operation is allowed for the following groups:\\n\\t- Inventory/User\\n\\t- Sales/Administrator"
        + "\\n\\nRecords: secret-place";

    private const string AccessTold =
        "that: You are not allowed to access 'Transfer' (stock.picking) records. Allowed for: Inventory/User, Sales/Administrator. ";

    [Fact]
    public void Find_ByWebNumber_SearchesOrdersThenTheirLines()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row()).Answers(200, OdooRun.OpenLine);
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
                """{"domain":[["client_order_ref","in",["W1","W1 "]]],"fields":["name","client_order_ref","state","partner_id","locked","delivery_status","invoice_status","order_line","picking_ids","invoice_ids"]}""",
                """{"domain":[["id","in",[71]]],"fields":["order_id","qty_delivered","qty_invoiced"]}"""
            );
        run.Http.Handler.Authorizations.Should().OnlyContain(header => header == "bearer secret-key");
    }

    [Fact]
    public void Find_ByErpNumber_SearchesTheName()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: null)).Answers(200, OdooRun.OpenLine);

        run.Find("S00007", OrderNumberKind.Erp).Should().ContainSingle();

        run.Http.Handler.Bodies[0].Should().Contain("""[["name","in",["S00007","S00007 "]]]""");
    }

    [Fact]
    public void Find_NumberWithQuotesAndBraces_IsOneJsonText()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, "[]");

        run.Find("W\"1\\]{").Should().BeEmpty();

        run.Http.Handler.Bodies.Should().ContainSingle().Which.Should().Contain("\"W\\\"1\\\\]{\"");
    }

    [Theory]
    [InlineData("W12")]
    [InlineData(null)]
    public void Find_OrderOfAnotherReference_IsNoAnswer(string? reference)
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: reference));

        AdapterRun.FaultOf(() => run.Find("W1")).Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void Find_OneOrderTwice_IsNoAnswer()
    {
        string twice = OdooRun.Row().TrimEnd(']') + "," + OdooRun.Row().TrimStart('[');
        AdapterRun.FaultOf(() => OdooRun.Json2().Answers(200, twice).Find()).Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void Find_DatabaseComparesLoosely_KeepsExactMatchesOnly()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: "w1"));

        run.Find("W1").Should().BeEmpty();
        run.Http.Handler.Requests.Should().ContainSingle("lines of strangers are not read");
    }

    [Fact]
    public void Find_ReferenceEndsWithABlank_IsFound()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: "W1 ")).Answers(200, OdooRun.OpenLine);

        run.Find("W1").Should().ContainSingle().Which.WebReference.Should().Be("W1");
    }

    [Fact]
    public void Find_OrdersAllThatBelongsToIt_IsReadById()
    {
        AdapterRun run = OdooRun
            .Json2()
            .Answers(200, OdooRun.Row(lines: "71,72", pickings: "5,6", invoices: "9"))
            .Answers(200, "[]");

        run.Find().Should().ContainSingle();

        run.Http.Handler.Requests.Skip(1)
            .Should()
            .Equal(
                "POST https://erp.example/api/json/2/sale.order.line/search_read",
                "POST https://erp.example/api/json/2/stock.picking/search_read",
                "POST https://erp.example/api/json/2/account.move/search_read"
            );
        run.Http.Handler.Bodies.Skip(2)
            .Should()
            .Equal(
                """{"domain":[["id","in",[5,6]]],"fields":["state","picking_type_code"]}""",
                """{"domain":[["id","in",[9]]],"fields":["state","move_type","payment_state"]}"""
            );
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
            .With("PickingsField", "-")
            .With("InvoicesField", "-")
            .Answers(200, """[{"id":7,"name":"S00007","origin":"W1","state":"sale","x_customer":"C100"}]""");

        ErpOrder order = run.Find().Should().ContainSingle().Subject;

        order.State.Should().Be(ErpOrderState.Open);
        order.Fulfilment.Should().Be(Fulfilment.NotTold, "nothing at all is checked");
        order.CustomerNumber.Should().Be("C100");
        run.Http.Handler.Bodies.Should()
            .Equal("""{"domain":[["origin","in",["W1","W1 "]]],"fields":["name","origin","state","x_customer"]}""");
    }

    [Fact]
    public void Read_OrderIsThere_IsReadById()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row("cancel", null)).Answers(200, OdooRun.OpenLine);

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

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(remedy).And.Contain(name).And.NotContain("secret-place");
        run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Find_RightIsMissing_IsToldInOdoosWords()
    {
        string body = OdooRun.Error("odoo.exceptions.AccessError", AccessText);

        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(403, body).Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(AccessTold).And.NotContain("secret-place");
    }

    [Fact]
    public void Cancel_RightIsMissing_IsAFaultOfTheSetUp()
    {
        string body = OdooRun.Error("odoo.exceptions.AccessError", AccessText);

        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(403, body).Cancel(OdooRun.Order));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(AccessTold).And.NotContain("secret-place");
    }

    [Fact]
    public void Find_KeyIsRefused_TellsAllThatItCanMean()
    {
        string body = OdooRun.Error("werkzeug.exceptions.Unauthorized", "Invalid apikey");

        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(401, body).Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("expired").And.Contain("90 days").And.Contain("revoked").And.Contain("Client");
    }

    [Fact]
    public void Find_NoDatabaseIsSelected_IsReadAgain()
    {
        AdapterRun run = OdooRun.Json2().Answers(404, NoDatabase).Answers(404, NoDatabase).Answers(200, "[]");

        run.Find().Should().BeEmpty();

        run.Http.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public void Find_NoDatabaseIsSelectedForLong_NamesBothCauses()
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(404, NoDatabase).Find());

        fault.Kind.Should().Be(ErpFaultKind.Throttled, "a database server comes back");
        fault.Message.Should().Contain("down or restarting").And.Contain("Client");
    }

    [Fact]
    public void Cancel_NoDatabaseIsSelected_WasNotCarriedOut()
    {
        AdapterRun run = OdooRun.Json2().Answers(404, NoDatabase);

        AdapterRun.FaultOf(() => run.Cancel(OdooRun.Order)).Kind.Should().Be(ErpFaultKind.Throttled);
        run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Find_AnswerInParts_IsNoData()
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(206, OdooRun.Row()).Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("HTTP 206");
    }

    [Theory]
    [InlineData("client_order_ref", "[14,\"Azure\"]", "WebReferenceField")]
    [InlineData("client_order_ref", "7", "WebReferenceField")]
    [InlineData("name", "7", "NumberField")]
    [InlineData("name", "true", "NumberField")]
    public void Find_FieldIsNoText_NamesTheParameter(string field, string value, string parameter)
    {
        string row = System.Text.RegularExpressions.Regex.Replace(
            OdooRun.Row(),
            $"\"{field}\":\"[^\"]*\"",
            $"\"{field}\":{value}"
        );

        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(200, row).Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().StartWith($"Parameter {parameter}: the field {field} ");
    }

    [Theory]
    [InlineData(401, ErpFaultKind.Misconfigured)]
    [InlineData(403, ErpFaultKind.NoData)]
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
    [InlineData("\"id\":7,", "\"id\":\"x\",")]
    [InlineData("\"id\":7,", "\"id\":99999999999999999999,")]
    [InlineData("\"name\":\"S00007\"", "\"name\":null")]
    [InlineData("\"state\":\"sale\"", "\"state\":false")]
    [InlineData("\"locked\":false", "\"locked\":\"no\"")]
    [InlineData("\"delivery_status\":\"pending\",", "")]
    [InlineData("\"partner_id\":[14,\"Azure Interior\"],", "")]
    [InlineData("\"order_line\":[71]", "\"order_line\":null")]
    [InlineData("\"order_line\":[71],", "")]
    [InlineData("\"picking_ids\":[]", "\"picking_ids\":false")]
    [InlineData("\"invoice_ids\":[]", "\"invoice_ids\":[\"x\"]")]
    public void Find_RowWithout_IsNoAnswer(string part, string instead)
    {
        string row = OdooRun.Row();
        row.Should().Contain(part);

        ErpFaultException fault = AdapterRun.FaultOf(() =>
            OdooRun.Json2().Answers(200, row.Replace(part, instead)).Find()
        );

        fault.Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Find_SomethingElseThanOrders_IsNoAnswer(string body)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => OdooRun.Json2().Answers(200, body).Find());

        fault.Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[71]")]
    [InlineData("""[{"order_id":[7,"S00007"],"qty_delivered":0,"qty_invoiced":0}]""")]
    [InlineData("""[{"id":71,"order_id":[7,"S00007"]},{"id":71,"order_id":[7,"S00007"]}]""")]
    public void Find_SomethingElseThanLines_IsNoAnswer(string lines)
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row()).Answers(200, lines);

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(ErpFaultKind.Lost);
    }
}
