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
    public void Errors_OfTheSetUp_AreToldInTheErpsWords(string type, string text)
    {
        ErpResponse error = Error(500, type, text);
        var calls = new (Action Call, ErpFaultKind Kind)[]
        {
            (() => Answers().Find(error), ErpFaultKind.NoData),
            (() => Answers().Read(error), ErpFaultKind.NoData),
            (() => Answers().Cancel(error, Order), ErpFaultKind.Misconfigured),
        };
        foreach ((Action call, ErpFaultKind kind) in calls)
        {
            ErpFaultException fault = call.Should().Throw<ErpFaultException>().Which;
            fault.Kind.Should().Be(kind);
            fault.Message.Should().Contain(text.TrimEnd('.')).And.NotContain("at PX.");
        }
    }

    [Fact]
    public void Answers_OfAnAddressThatIsNotThere_NameTheParametersAndAreNeverNotFound()
    {
        var calls = new (Action Call, ErpFaultKind Kind)[]
        {
            (() => Answers().Cancel(Response(404, ""), Order), ErpFaultKind.Misconfigured),
            (() => Answers().Find(Response(404, "<html>")), ErpFaultKind.NoData),
            (() => Answers().Read(Response(404, "{\"message\":\"No route.\"}")), ErpFaultKind.NoData),
        };
        foreach ((Action call, ErpFaultKind kind) in calls)
        {
            call.Should()
                .Throw<ErpFaultException>()
                .WithMessage("*CancelSalesOrder*Default/23.200.001*EndpointVersion*")
                .Which.Kind.Should()
                .Be(kind);
        }
    }

    [Theory]
    [InlineData(206, "X-None", "")]
    [InlineData(200, "Content-Range", "items 0-0/2")]
    [InlineData(200, "Link", "<?page=2>; rel=\"next\"")]
    public void Answers_ThatAreAPart_AreNoData(int status, string header, string value)
    {
        var headers = new Dictionary<string, string> { [header] = value };
        foreach (
            Action call in new Action[]
            {
                () => Answers().Find(new ErpResponse(status, "[{}]", headers)),
                () => Answers().Read(new ErpResponse(status, "{}", headers)),
            }
        )
        {
            call.Should()
                .Throw<ErpFaultException>()
                .WithMessage("*says that it is a part*")
                .Which.Kind.Should()
                .Be(ErpFaultKind.NoData);
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

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    public void Read_NoObject_IsNotRecognised(string body) =>
        Answers().Read(Response(200, body)).Kind.Should().Be(ErpAnswerKind.NotRecognised);

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

    private static AcumaticaAnswers Answers(string? name = null, string? value = null)
    {
        var settings = new AcumaticaSettings(Options(name, value));
        return new AcumaticaAnswers(settings, new AcumaticaFields(settings));
    }
}
