using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>What is wrong with the set-up is told before anything is sent.</summary>
public sealed class SxeSettingsTests
{
    [Theory]
    [InlineData("Transport", "Pigeon")]
    [InlineData("ReadBy", "Heart")]
    [InlineData("ReadFields", "endStage")]
    [InlineData("ReadFields", "end stage=9")]
    [InlineData("ReadFields", "=9")]
    [InlineData("DeleteFlagField", "delete flag")]
    [InlineData("ReasonField", "<reason>")]
    [InlineData("ReasonLength", "0")]
    [InlineData("ErrorPath", "response[")]
    [InlineData("OrdersPath", "response[")]
    [InlineData("NotFoundPattern", "(")]
    [InlineData("StatusOpen", "9")]
    [InlineData("FulfilledFields", "|")]
    [InlineData("FulfilledFields", "shipDt|,")]
    [InlineData("OrdersPath", "response[?(@.a =~ /x/)]")]
    public void Execute_WithAParameterThatCannotBeUsed_NamesIt(string parameter, string value)
    {
        SxeJob job = new SxeJob().Answers(SxeWire.Yes);
        job.Test.Job.JobDefinition.JobDefinitionParameters = [new() { Name = parameter, DefaultValue = value }];
        if (parameter == "Transport")
        {
            job = new SxeJob(transport: value).Answers(SxeWire.Yes);
        }

        job.Run().Outcome.Should().Be("Misconfigured", job.Test.Message);
        job.Test.Message.Should().Contain(parameter);
        job.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_BySoapAndSingleOrder_SaysThatTheyDoNotGoTogether()
    {
        TestJob job = new SxeJob(transport: "Soap").With("ReadBy", "SingleOrder").Answers("").Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("ReadBy").And.Contain("OrderList");
    }

    [Fact]
    public void Execute_WithoutMoreFields_SendsNone()
    {
        SxeJob job = new SxeJob().With("ReadFields", "-").Answers(SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("AlreadyCancelled");
        job.Handler.Bodies[0].Should().EndWith("\"orderNumber\":1234567}}");
    }

    [Theory]
    [InlineData("", "web", "SystemNumber")]
    [InlineData("one", "web", "SystemNumber")]
    [InlineData("0", "web", "SystemNumber")]
    [InlineData("1", "", "LogOn")]
    public void Execute_WithoutCompanyOrOperator_NamesTheField(string company, string operatorInitials, string field)
    {
        SxeJob job = new SxeJob().Answers(SxeWire.Yes);
        job.Test.Connection.SystemNumber = company;
        job.Test.Connection.LogOn = operatorInitials;

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain(field).And.Contain("Connection \"ERP\"");
        job.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "x", "LogOn")]
    [InlineData("web", "", "Password")]
    [InlineData("web", "a\u0001b", "Password")]
    public void Execute_BySoapWithoutUserOrConnectString_NamesTheField(string user, string password, string field)
    {
        SxeJob job = new SxeJob(transport: "Soap").Answers("");
        job.Test.Connection.LogOn = user;
        job.Test.Connection.Password = password.Length == 0 ? "" : TestJob.Encrypt(password);

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain(field);
    }

    [Theory]
    [InlineData("CancelReason", "ChangedMind", "ReasonMap")]
    [InlineData("ReasonMap", "CustomerRequest=LONGCODE", "LONGCODE")]
    public void Execute_WithAReasonThatIsNoCode_SendsNothing(string parameter, string value, string words)
    {
        SxeJob job = new SxeJob().With(parameter, value).Answers(SxeWire.List(SxeWire.Order("1")));

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain(words).And.Contain("ReasonMap");
        job.Test.RequestsSent.Should().Be(0);
        job.Handler.Requests.Should().HaveCount(1);
    }

    [Fact]
    public void Execute_WithAReasonMappedToNothing_SendsABlankOne()
    {
        SxeJob job = new SxeJob().With("ReasonMap", "CustomerRequest=");
        job.Answers(SxeWire.List(SxeWire.Order("1")), SxeWire.Yes, SxeWire.List(SxeWire.Order("9")));

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Bodies[1].Should().EndWith("\"lostBusinessReason\":\"\"}}");
    }

    [Fact]
    public void Execute_WithAPatternThatTakesTooLong_SaysSo()
    {
        SxeJob job = new SxeJob().With("NotFoundPattern", "(a+)+b");
        job.Answers(SxeWire.No(new string('a', 40)));

        job.Run().Outcome.Should().Be("Misconfigured");
        job.Test.Message.Should().Contain("NotFoundPattern").And.Contain("too long");
    }

    [Fact]
    public void Execute_InAnyOutcome_TellsNoSecret()
    {
        SxeJob job = new SxeJob().Answers(SxeWire.List(SxeWire.Order("1")));
        job.Handler.Answers(400, SxeWire.No("Bad password op\\\"secret\\\\ of web")).Answers(500);
        job.Test.Job.JobDefinition.DebuggingEnabled = true;

        job.Run().Outcome.Should().Be("Unconfirmed");
        job.Test.Log.Should().NotContain(line => line.Message.Contains("op\"secret"));
    }
}
