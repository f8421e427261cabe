using Extensions.Tests.Support;

namespace Extensions.Tests.Cli;

/// <summary><c>cancel</c> as a person sees it.</summary>
public sealed class CancelCommandTests
{
    [Fact]
    public async Task Cancel_OpenOrder_IsGreen()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Info   Cancelled: order W1001").And.Contain("Job status: Success");
    }

    [Fact]
    public async Task Cancel_ShippedOrder_FailsWithoutARequest()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1004");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .Contain("Fatal  Refused (Shipped): order W1004")
            .And.Contain("Cancel requests sent: 0.")
            .And.Contain("Job status: Failure");
    }

    [Fact]
    public async Task Cancel_SplitOrder_CancelsWhatItCanWhenAsked()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            "cancel",
            "W1007",
            "--param",
            "SplitOrders=CancelWhatYouCan"
        );

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Outcome: PartlyCancelled").And.MatchRegex(@"\| E5008 +\| Cancelled +\| Cancelled");
    }

    [Fact]
    public async Task Cancel_DryRun_IsGreenAndSendsNothing()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--param", "DryRun=true");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Outcome: Previewed").And.Contain("would be cancelled").And.Contain("sent: 0.");
    }

    [Fact]
    public async Task Cancel_UnknownAdapter_NamesTheKnownOnes()
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--adapter", "Nope");

        run.ExitCode.Should().Be(1);
        run.Output.Should()
            .Contain("Misconfigured")
            .And.Contain("\"Nope\"")
            .And.Contain(
                "Known adapters: Acumatica, BusinessCentral, DynamicsFinance, Odoo, Prophet21, Rest, S4Hana, SapBusinessOne, Sxe."
            );
    }

    [Fact]
    public async Task Cancel_ClosedPort_IsUnavailable()
    {
        using var closed = new TcpClosedPort();

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--url", closed.Url);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Fatal  Unavailable:").And.Contain("sent: 0.").And.NotContain("sample ERP");
    }

    [Theory]
    [InlineData("ftp://erp.example")]
    [InlineData("http://erp.example")]
    [InlineData("erp.example")]
    [InlineData("")]
    public async Task Cancel_UrlThatCannotBeUsed_IsMisconfigured(string url)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--url", url);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Fatal  Misconfigured:").And.Contain("Url");
    }

    [Fact]
    public async Task Cancel_HtmlAnswer_IsMisconfiguredAndNotQuoted()
    {
        using var server = new OneAnswerServer("text/html", "<!doctype html><title>Sign in, please</title>");

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--url", server.Url);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Fatal  Misconfigured:").And.Contain("web page").And.NotContain("Sign in, please");
        server.Requests.Should().ContainSingle().Which.Should().StartWith("GET ");
    }

    [Fact]
    public async Task Cancel_ErpTextWithMarkup_IsShownAsItIs()
    {
        const string status = "[bold red]Odd[/] ]] \\u001b[2Jx";
        using var server = new OneAnswerServer(
            "application/json",
            $$"""[{"id":"1","number":"E[1]","reference":"W1","status":"{{status}}","fulfilled":false}]"""
        );

        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1", "--url", server.Url);

        run.ExitCode.Should().Be(1);
        run.Output.Should()
            .Contain("Refused (UnknownState)")
            .And.Contain("[bold red]Odd[/] ]]")
            .And.Contain("E[1]")
            .And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("-W1001")]
    [InlineData("@W1001")]
    [InlineData("W1001'")]
    [InlineData("../W1001")]
    public async Task Cancel_OddOrderNumber_IsTakenAsTheNumber(string number)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", number);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain($"Fatal  NotFound: the ERP has no order with the web number {number}.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t")]
    [InlineData("W10\u000701")]
    [InlineData("W10\u202e01")]
    [InlineData("012345678901234567890123456789012345678901234567890")]
    public async Task Cancel_NoOrderNumber_IsMisconfigured(string number)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", number);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Fatal  Misconfigured:").And.Contain("OrderNumber").And.Contain("sent: 0.");
    }

    [Theory]
    [InlineData("TimeoutSeconds=soon", "a whole number from 3 to 3600")]
    [InlineData("SplitOrders=Maybe", "AllOrNothing, CancelWhatYouCan")]
    [InlineData("DryRun=perhaps", "true or false")]
    public async Task Cancel_BadValue_NamesParameterValueAndWhatIsAllowed(string parameter, string allowed)
    {
        WorkbenchProcess run = await WorkbenchProcess.RunAsync("cancel", "W1001", "--param", parameter);

        string[] parts = parameter.Split('=');
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain($"Parameter {parts[0]} is \"{parts[1]}\". Allowed: {allowed}.");
    }
}
