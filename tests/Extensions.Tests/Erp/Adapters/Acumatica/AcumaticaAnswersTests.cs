using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>Answers whose HTTP status says less than their words.</summary>
public sealed class AcumaticaAnswersTests
{
    private static readonly ErpOrder Order = new(
        "SO/000001",
        "000001",
        ErpOrderState.Open,
        "Open",
        Fulfilment.Nothing,
        "W1001"
    );

    [Theory]
    [InlineData("PX.Data.PXInvalidOperationException", "Operation failed", "Refused")]
    [InlineData("PX.Data.PXException", "The Cancel Order action is disabled.", "Refused")]
    [InlineData("PX.Api.ContractBased.NoEntitySatisfiesTheConditionException", "No entity", "Conflict")]
    [InlineData("PX.Data.PXLockViolationException", "Another process has updated the record.", "Conflict")]
    [InlineData("PX.Data.PXException", "The document is being used by another process.", "Conflict")]
    public void Cancel_BusinessAnswer_IsAReply(string type, string text, string kind)
    {
        CancelReply reply = Answers().Cancel(Error(500, type, text), Order).Value;

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be(text);
    }

    [Theory]
    [InlineData(500, "PX.Data.PXException", "API Login Limit", "Throttled")]
    [InlineData(500, "PX.Data.PXDatabaseException", "Timeout expired", "Passing")]
    [InlineData(500, "System.NullReferenceException", "Object reference not set", "NotRecognised")]
    [InlineData(403, "PX.Data.PXException", "Forbidden", "NotRecognised")]
    [InlineData(401, "PX.Data.PXNotLoggedInException", "Sign in first.", "NotRecognised")]
    public void Cancel_NoBusinessAnswer_IsLeftToTheTransportRules(int status, string type, string text, string kind) =>
        Answers().Cancel(Error(status, type, text), Order).Kind.ToString().Should().Be(kind);

    [Theory]
    [InlineData(400, "{\"message\":\"The request is invalid.\"}", "The request is invalid.")]
    [InlineData(422, "{\"error\":\"Customer is on hold.\"}", "Customer is on hold.")]
    public void Cancel_Rejected_IsRefusedInTheErpsWords(int status, string body, string text)
    {
        CancelReply reply = Answers().Cancel(Response(status, body), Order).Value;

        reply.Kind.Should().Be(CancelReplyKind.Refused);
        reply.Text.Should().Be(text);
    }

    [Fact]
    public void Cancel_CauseIsInside_ItsWordsAreToldAndNoTrace()
    {
        string body = AcumaticaJson
            .ErrorBody(
                "PX.Data.PXInvalidOperationException",
                "Operation failed",
                "Shipment exists.\r\n   at PX.Secret.Trace()\r\n   at System.Web()"
            )
            .ToString();

        Answers().Cancel(Response(500, body), Order).Value.Text.Should().Be("Operation failed Shipment exists.");
    }

    [Theory]
    [InlineData("PX.Objects.CannotOptimizeException", "Optimization cannot be performed.")]
    [InlineData("PX.Data.PXNotEnoughRightsException", "You have insufficient rights.")]
    public void Errors_OfTheSetUp_AreMisconfiguredInTheErpsWords(string type, string text)
    {
        foreach (
            Action read in new Action[]
            {
                () => Answers().Find(Error(500, type, text)),
                () => Answers().Read(Error(500, type, text), Order),
                () => Answers().Cancel(Error(500, type, text), Order),
            }
        )
        {
            ErpFaultException fault = read.Should().Throw<ErpFaultException>().Which;
            fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
            fault.Message.Should().Contain(text.TrimEnd('.')).And.NotContain("at PX.");
        }
    }

    [Fact]
    public void Cancel_EndpointWithoutTheAction_NamesTheParameters()
    {
        Action cancel = () => Answers().Cancel(Response(404, ""), Order);
        Action find = () => Answers().Find(Response(404, "<html>"));

        foreach (Action call in new[] { cancel, find })
        {
            call.Should()
                .Throw<ErpFaultException>()
                .Where(e => e.Kind == ErpFaultKind.Misconfigured)
                .WithMessage("*CancelSalesOrder*Default/23.200.001*EndpointVersion*");
        }
    }

    [Fact]
    public void Find_NoEntity_IsNone() =>
        Answers()
            .Find(Error(500, "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException", "No entity"))
            .Value.Should()
            .BeEmpty();

    [Fact]
    public void Find_ErpFailsInItsOwnWords_IsAPassingFaultThatTellsThem()
    {
        Action find = () => Answers().Find(Error(500, "PX.Data.PXException", "Something went wrong."));

        ErpFaultException fault = find.Should().Throw<ErpFaultException>().Which;
        fault.Kind.Should().Be(ErpFaultKind.Lost);
        fault.Message.Should().Be("Acumatica could not read the order: \"Something went wrong\".");
    }

    [Fact]
    public void Find_Rejected_IsMisconfiguredInTheErpsWords()
    {
        Action find = () => Answers().Find(Response(400, "{\"message\":\"No field ExternalRef.\"}"));

        find.Should().Throw<ErpFaultException>().WithMessage("*No field ExternalRef*parameters that name fields*");
    }

    [Fact]
    public void Read_AnotherOrder_IsNotRecognised()
    {
        var other = new StoredOrder("SO/000002", "000002", "W1001", "C100");

        Answers()
            .Read(Response(200, AcumaticaJson.Order(other).ToString()), Order)
            .Kind.Should()
            .Be(ErpAnswerKind.NotRecognised);
    }

    [Theory]
    [InlineData(204, "", "Recognised")]
    [InlineData(200, "{}", "Recognised")]
    [InlineData(200, "<html>", "NotRecognised")]
    [InlineData(404, "", "NotRecognised")]
    public void Poll_Answer_ClaimsNothingWhenItIsAPage(int status, string body, string kind) =>
        Answers().Poll(Response(status, body), new CancelHandle(Order, "x")).Kind.ToString().Should().Be(kind);

    [Fact]
    public void Texts_OfAParameter_MapAnError()
    {
        AcumaticaAnswers answers = Answers("ConflictTexts", "wird gerade bearbeitet");

        answers
            .Cancel(Error(500, "PX.Data.PXException", "Der Auftrag wird gerade bearbeitet."), Order)
            .Value.Kind.Should()
            .Be(CancelReplyKind.Conflict);
    }

    internal static JobOptions Options(string? name = null, string? value = null) => new(n => n == name ? value : null);

    internal static ErpResponse Response(int status, string body) =>
        new(status, body, new Dictionary<string, string>());

    private static ErpResponse Error(int status, string type, string text) =>
        Response(status, AcumaticaJson.ErrorBody(type, text).ToString());

    private static AcumaticaAnswers Answers(string? name = null, string? value = null) =>
        new(new AcumaticaSettings(Options(name, value)));
}
