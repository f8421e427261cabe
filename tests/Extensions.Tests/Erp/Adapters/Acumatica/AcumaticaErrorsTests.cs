using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>Answers whose HTTP status says less than their words.</summary>
public sealed class AcumaticaErrorsTests
{
    [Theory]
    [InlineData("PX.Data.PXInvalidOperationException", "Operation failed", "Refused")]
    [InlineData("PX.Data.PXException", "The Cancel Order action is disabled.", "Refused")]
    [InlineData("PX.Api.ContractBased.NoEntitySatisfiesTheConditionException", "No entity", "Conflict")]
    [InlineData("PX.Data.PXLockViolationException", "Another process has updated the record.", "Conflict")]
    [InlineData("PX.Data.PXException", "The document is being used by another process.", "Conflict")]
    public void Cancel_BusinessAnswer_IsAReply(string type, string text, string kind)
    {
        CancelReply reply = Errors().OfCancel(Error(500, type, text)).Value;

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
        Errors().OfCancel(Error(status, type, text)).Kind.ToString().Should().Be(kind);

    [Theory]
    [InlineData(400, "{\"message\":\"The request is invalid.\"}", "The request is invalid.")]
    [InlineData(422, "{\"error\":\"Customer is on hold.\"}", "Customer is on hold.")]
    public void Cancel_Rejected_IsRefusedInTheErpsWords(int status, string body, string text)
    {
        CancelReply reply = Errors().OfCancel(Response(status, body)).Value;

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

        Errors().OfCancel(Response(500, body)).Value.Text.Should().Be("Operation failed Shipment exists.");
    }

    [Theory]
    [InlineData("PX.Objects.CannotOptimizeException", "Optimization cannot be performed.")]
    [InlineData("PX.Data.PXNotEnoughRightsException", "You have insufficient rights.")]
    public void Errors_OfTheSetUp_AreToldInTheErpsWords(string type, string text)
    {
        ErpResponse error = Error(500, type, text);
        var calls = new (Action Call, ErpFaultKind Kind)[]
        {
            (() => Errors().OfRead(error, () => new JArray()), ErpFaultKind.NoData),
            (() => Errors().OfCancel(error), ErpFaultKind.Misconfigured),
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
            (() => Errors().OfCancel(Response(404, "")), ErpFaultKind.Misconfigured),
            (() => Errors().OfRead(Response(404, "<html>"), () => new JArray()), ErpFaultKind.NoData),
            (
                () => Errors().OfRead(Response(404, "{\"message\":\"No route.\"}"), () => new JArray()),
                ErpFaultKind.NoData
            ),
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
                () => Errors().OfRead(new ErpResponse(status, "[{}]", headers), () => new JArray()),
                () => Errors().OfRead(new ErpResponse(status, "{}", headers), () => new JObject()),
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
        Errors()
            .OfRead(
                Error(500, "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException", "No entity"),
                () => new JArray()
            )
            .Value.Should()
            .BeEmpty();

    [Fact]
    public void Find_ErpFailsInItsOwnWords_IsAPassingFaultThatTellsThem()
    {
        Action find = () =>
            Errors().OfRead(Error(500, "PX.Data.PXException", "Something went wrong."), () => new JArray());

        ErpFaultException fault = find.Should().Throw<ErpFaultException>().Which;
        fault.Kind.Should().Be(ErpFaultKind.Lost);
        fault.Message.Should().Be("Acumatica could not read the order: \"Something went wrong\".");
    }

    [Fact]
    public void Find_Rejected_IsMisconfiguredInTheErpsWords()
    {
        Action find = () =>
            Errors().OfRead(Response(400, "{\"message\":\"No field ExternalRef.\"}"), () => new JArray());

        find.Should().Throw<ErpFaultException>().WithMessage("*No field ExternalRef*parameters that name fields*");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("")]
    public void Read_NoObject_IsNotRecognised(string body) =>
        Errors().OfRead<JObject?>(Response(200, body), () => null).Kind.Should().Be(ErpAnswerKind.NotRecognised);

    [Fact]
    public void Texts_OfAParameter_MapAnError()
    {
        Errors("ConflictTexts", "wird gerade bearbeitet")
            .OfCancel(Error(500, "PX.Data.PXException", "Der Auftrag wird gerade bearbeitet."))
            .Value.Kind.Should()
            .Be(CancelReplyKind.Conflict);
    }

    internal static JobOptions Options(string? name = null, string? value = null) => new(n => n == name ? value : null);

    internal static ErpResponse Response(int status, string body) =>
        new(status, body, new Dictionary<string, string>());

    private static ErpResponse Error(int status, string type, string text) =>
        Response(status, AcumaticaJson.ErrorBody(type, text).ToString());

    private static AcumaticaErrors Errors(string? name = null, string? value = null) =>
        new(AcumaticaSettings.In(Options(name, value)));
}
