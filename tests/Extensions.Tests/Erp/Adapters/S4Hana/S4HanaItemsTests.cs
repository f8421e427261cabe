using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.S4Hana;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>How items are rejected, and what S/4HANA's answers to that mean. A mirror of the facts on the adapter's page.</summary>
public sealed class S4HanaItemsTests
{
    private readonly AdapterRun run = new(new S4HanaAdapter());

    [Theory]
    [InlineData(400, "V2/474", "Document was approved.", "Refused")]
    [InlineData(412, "412", "The version is old.", "Conflict")]
    [InlineData(404, "/IWBEP/CM_MGW_RT/020", "Resource not found.", "Conflict")]
    public void Cancel_BusinessAnswerToTheFirstItem_IsAReply(int status, string code, string text, string kind)
    {
        this.run.Answers(status, S4HanaBodies.Error(code, text));

        CancelReply reply = this.Cancel("10", "20");

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    // Somebody has the order open: nothing was done, and it will pass.
    [Theory]
    [InlineData(400, "SD document 1 is currently being processed by user JSMITH.")]
    [InlineData(400, "The order is locked by user JSMITH.")]
    [InlineData(423, "Gesperrt.")]
    public void Cancel_OrderThatSomebodyHasOpen_IsAskedForAgainInSeconds(int status, string text)
    {
        this.run.Answers(status, S4HanaBodies.Error("V1/042", text));

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Cancel("10"));

        fault.Kind.Should().Be(ErpFaultKind.Throttled);
        fault.RetryAfter.Should().Be(TimeSpan.FromSeconds(5));
        fault.Message.Should().Contain(text.TrimEnd('.'));
    }

    [Theory]
    [InlineData(403, "/IWBEP/CM_MGW_RT/021", "No authorization.", "authorisations")]
    [InlineData(404, "/IWFND/MED/170", "No service found.", "Url")]
    public void Cancel_SetUpFault_SaysWhatToMend(int status, string code, string text, string named)
    {
        this.run.Answers(status, S4HanaBodies.Error(code, text));

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Cancel("10"));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named).And.Contain(text.TrimEnd('.'));
    }

    [Fact]
    public void Cancel_WithoutAWriteToken_NamesTheParameterForIt()
    {
        this.AnswersWith("x-csrf-token", "Required", 403, S4HanaBodies.Error("403", "CSRF token validation failed"));

        AdapterRun.FaultOf(() => this.Cancel("10")).Message.Should().Contain("CsrfHeader");
    }

    [Theory]
    [InlineData("CustomerRequest")]
    [InlineData("061")]
    public void Cancel_ReasonThatIsNoCode_NamesReasonMapAndSendsNothing(string code)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => this.run.Cancel(S4HanaBodies.Known("10"), code));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("ReasonMap").And.Contain(code);
        this.run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Cancel_ThreeItems_IsReadBetweenThem()
    {
        this.run.Answers(204, "")
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20"), S4HanaBodies.Item("30")))
            .Answers(204, "")
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20", "61"), S4HanaBodies.Item("30")))
            .Answers(204, "");

        this.Cancel("10", "20", "30").Kind.Should().Be(CancelReplyKind.Done);

        this.run.Http.Handler.Requests.Select(request => request.Split(' ')[0])
            .Should()
            .Equal("PATCH", "GET", "PATCH", "GET", "PATCH");
    }

    [Fact]
    public void Cancel_ItemsThatSomebodyElseRejected_AreNotSent()
    {
        this.run.Answers(204, "")
            .Answers(
                200,
                Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20", "50"), S4HanaBodies.Item("30", "50"))
            );

        this.Cancel("10", "20", "30").Kind.Should().Be(CancelReplyKind.Done);
    }

    // A tenant that wants a version for its items gets the order's.
    [Fact]
    public void Cancel_V2ItemsThatWantAVersion_GetTheOrders()
    {
        var versions = new List<string>();
        foreach (int status in new[] { 428, 204, 200, 204 })
        {
            string body = status == 200 ? Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20")) : string.Empty;
            this.run.Http.Handler.Does(
                (request, _) =>
                {
                    versions.Add(request.Headers.TryGetValues("If-Match", out var sent) ? sent.Single() : "none");
                    return Task.FromResult(StubHandler.Response(status, body));
                }
            );
        }

        this.Cancel("10", "20").Kind.Should().Be(CancelReplyKind.Done);

        versions.Should().Equal("none", S4HanaBodies.Version, "none", S4HanaBodies.Version);
    }

    // The version is old because the request had come already: no stranger was there.
    [Fact]
    public void Cancel_OldVersionOfAnItemThatIsRejectedByNow_GoesOn()
    {
        this.run.Answers(204, "")
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20"), S4HanaBodies.Item("30")))
            .Answers(412, S4HanaBodies.Error("412", "The version is old."))
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20", "61"), S4HanaBodies.Item("30")))
            .Answers(204, "");

        this.Cancel("10", "20", "30").Kind.Should().Be(CancelReplyKind.Done);
    }

    [Theory]
    [InlineData(412, "The version is old.")]
    [InlineData(400, "Document was approved.")]
    public void Cancel_NoToTheSecondItem_IsPartly(int status, string text)
    {
        this.run.Answers(204, "")
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20")))
            .Answers(status, S4HanaBodies.Error("V2/474", text))
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20")));

        CancelReply reply = this.Cancel("10", "20");

        reply.Kind.Should().Be(CancelReplyKind.Partly);
        reply.Text.Should().Be($"Stopped after 1 of 2 lines had been cancelled: {text}");
    }

    [Theory]
    [InlineData("DeliveryStatus", "B", "Partly", "shipped or invoiced")]
    [InlineData("DeliveryStatus", null, "Partly", "shipped or invoiced")]
    [InlineData("SalesOrderItem", "30", "Partly", "line 30 is open again")]
    public void Cancel_StrangersChangeAfterTheFirstItem_Stops(string field, string? value, string kind, string named)
    {
        JObject changed = S4HanaBodies.Item("20");
        changed[field] = value;
        this.run.Answers(204, "").Answers(200, Read(S4HanaBodies.Item("10", "61"), changed));

        CancelReply reply = this.Cancel("10", "20");

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Contain(named);
        this.run.Http.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Cancel_RejectionThatWasTakenBack_IsNotCalledPartly()
    {
        this.run.Answers(204, "").Answers(200, Read(S4HanaBodies.Item("10"), S4HanaBodies.Item("20")));

        this.Cancel("10", "20").Kind.Should().Be(CancelReplyKind.Unknown);
    }

    // Somebody has opened it, or S/4HANA does not do what it says: asking again in one run helps neither.
    [Fact]
    public void Cancel_ItemThatGotAYesAndIsOpen_IsNotAskedForAgain()
    {
        this.run.Answers(204, "");
        this.Cancel("10").Kind.Should().Be(CancelReplyKind.Done);

        CancelReply reply = this.Cancel("10", "20");

        reply.Kind.Should().Be(CancelReplyKind.Conflict);
        reply.Text.Should().Contain("Line 10");
        this.run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Cancel_ItemThatCameMeanwhile_Stops()
    {
        this.run.Answers(204, "")
            .Answers(200, Read(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20"), S4HanaBodies.Item("30")));

        CancelReply reply = this.Cancel("10", "20");

        reply.Kind.Should().Be(CancelReplyKind.Partly);
        reply.Text.Should().Contain("a line was added");
    }

    // A yes with a warning is a yes, and the warning is in the log.
    [Fact]
    public void Cancel_WarningBesideAYes_IsLogged()
    {
        this.AnswersWith("sap-message", """{"code":"V1/555","message":"Credit limit exceeded","severity":"warning"}""");

        this.Cancel("10").Kind.Should().Be(CancelReplyKind.Done);

        this.run.Http.Log.Lines.Should().ContainSingle(line => line.Contains("Credit limit exceeded"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\"text\"")]
    public void Cancel_WarningThatCannotBeRead_IsNoFault(string header)
    {
        this.AnswersWith("sap-message", header);

        this.Cancel("10").Kind.Should().Be(CancelReplyKind.Done);
    }

    private void AnswersWith(string header, string value, int status = 204, string body = "") =>
        this.run.Http.Handler.Does(
            (_, _) =>
            {
                var response = StubHandler.Response(status, body);
                response.Headers.Add(header, value);
                return Task.FromResult(response);
            }
        );

    private static string Read(params JObject[] items) => S4HanaBodies.V2(S4HanaBodies.Order(items));

    private CancelReply Cancel(params string[] open) => this.run.Cancel(S4HanaBodies.Known(open), "61");
}
