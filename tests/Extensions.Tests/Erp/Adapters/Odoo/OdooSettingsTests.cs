using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Odoo;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Parameters, traits and the note.</summary>
public sealed class OdooSettingsTests
{
    [Theory]
    [InlineData("OdooApi", "Soap")]
    [InlineData("WebReferenceField", "-")]
    [InlineData("WebReferenceField", "id")]
    [InlineData("NumberField", "id")]
    [InlineData("NumberField", "order_id.name")]
    [InlineData("LockedField", "1st")]
    [InlineData("DeliveryStatusField", "delivery status")]
    [InlineData("DeliveredField", "qty\"]")]
    public void Create_BadValue_IsToldBeforeAnythingIsSent(string parameter, string value)
    {
        AdapterRun run = OdooRun.Json2().With(parameter, value);

        AdapterRun.FaultOf(() => run.Find()).Message.Should().StartWith($"Parameter {parameter} is ");
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Create_NoApiKey_IsMisconfigured()
    {
        AdapterRun run = OdooRun.Json2();
        run.Connection.Password = "";

        AdapterRun.FaultOf(() => run.Find()).Message.Should().Contain("API key").And.Contain("Password");
    }

    [Fact]
    public void GetTraits_ByDefault_AreCareful()
    {
        ErpTraits traits = new OdooAdapter().GetTraits(new JobOptions(_ => null));

        traits.WebNumberSearchable.Should().BeTrue();
        traits.WebReferenceUnique.Should().BeFalse();
        traits.RepeatingIsSafe.Should().BeFalse();
        traits.ReadsAreConsistent.Should().BeFalse();
        traits.FulfilmentNotChecked.Should().BeFalse();
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("invoice_ids", false)]
    public void GetTraits_DashesForAllThatTellsTheFulfilment_SayThatItIsNotChecked(string invoices, bool expected)
    {
        var dashes = new[] { "DeliveredField", "InvoicedField", "PickingsField" };
        var options = new JobOptions(name =>
            dashes.Contains(name) ? "-"
            : name == "InvoicesField" ? invoices
            : null
        );

        new OdooAdapter().GetTraits(options).FulfilmentNotChecked.Should().Be(expected);
    }

    [Fact]
    public void GetTraits_ByParameter_SayMore()
    {
        ErpTraits traits = new OdooAdapter().GetTraits(
            new JobOptions(name => name is "WebReferenceUnique" or "RepeatingIsSafe" ? "true" : null)
        );

        traits.WebReferenceUnique.Should().BeTrue();
        traits.RepeatingIsSafe.Should().BeTrue();
    }

    [Fact]
    public void Cancel_WithANote_PostsItOnceAndFirst()
    {
        AdapterRun run = OdooRun
            .Json2()
            .With("RequestNote", "The website asks to cancel: {reason}")
            .Answers(200, "118")
            .Answers(200, "true");

        run.Cancel(OdooRun.Order).Kind.Should().Be(CancelReplyKind.Done);
        run.Cancel(OdooRun.Order).Kind.Should().Be(CancelReplyKind.Done);

        run.Http.Handler.Requests.Select(request => request.Substring(request.LastIndexOf('/') + 1))
            .Should()
            .Equal("message_post", "action_cancel", "action_cancel");
        run.Http.Handler.Bodies[0].Should().Be("""{"body":"The website asks to cancel: CU","ids":[7]}""");
    }

    [Theory]
    [InlineData(422, "odoo.exceptions.UserError", "RequestNote")]
    [InlineData(404, "werkzeug.exceptions.NotFound", "does not know")]
    public void Cancel_NoteIsRefused_AsksForNothing(int status, string name, string text)
    {
        AdapterRun run = OdooRun
            .Json2()
            .With("RequestNote", "Please cancel")
            .Answers(status, OdooRun.Error(name, "No notes here"));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(OdooRun.Order));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(text);
        run.Http.Handler.Requests.Should().ContainSingle().Which.Should().EndWith("message_post");
    }

    [Fact]
    public void Cancel_NoteGetsNoAnswer_AsksForNothing()
    {
        AdapterRun run = OdooRun.Json2().With("RequestNote", "Please cancel").Answers(200, "<html>");

        AdapterRun.FaultOf(() => run.Cancel(OdooRun.Order)).Kind.Should().Be(ErpFaultKind.Lost);
        run.Http.Handler.Requests.Should().ContainSingle();
    }
}
