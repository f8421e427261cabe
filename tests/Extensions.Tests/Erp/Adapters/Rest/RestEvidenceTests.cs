using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>What an ERP did not say must turn no job green: real answers that once did, in JSON and in XML.</summary>
public sealed class RestEvidenceTests
{
    private const string Lines = "FulfilledPath=lines[*].shipped";

    private static readonly string[] Xml =
    {
        "OrdersPath=Orders.Order",
        "OrderPath=Order",
        "FulfilledPath=Lines.Line[*].Shipped",
    };

    [Theory]
    [InlineData("""{"shipped":"2.00"}""")]
    [InlineData("""[{"shipped":"2.00"}]""")]
    [InlineData("""[{"shipped":0},{"shipped":-1}]""")]
    public void Execute_OneShippedLine_IsRefused(string lines)
    {
        RestJob run = Job($"\"lines\":{lines}", Lines);

        run.Run().Outcome.Should().Be("Refused");
        run.Asked.Should().Be(0);
    }

    [Theory]
    [InlineData("<Lines><Line><Shipped>2.00</Shipped></Line></Lines>")]
    [InlineData("<Lines><Line><Shipped>0</Shipped></Line><Line><Shipped>-1.0</Shipped></Line></Lines>")]
    public void Execute_OneShippedLineInXml_IsRefused(string lines)
    {
        RestJob run = XmlJob(lines);

        run.Run().Reasons.Should().Be("Fulfilled");
        run.Asked.Should().Be(0);
    }

    [Theory]
    [InlineData("\"lines\":null")]
    [InlineData("\"more\":1")]
    [InlineData("\"lines\":[{\"Shipped\":2}]")]
    [InlineData("\"lines\":[{\"shipped\":null}]")]
    [InlineData("\"lines\":[101,102]")]
    public void Execute_FulfilledPathSelectsNothing_IsRefusedInADryRunToo(string member)
    {
        foreach (string dry in new[] { "false", "true" })
        {
            RestJob run = Job(member, Lines, "DryRun=" + dry);

            TestJob job = run.Run();

            job.Outcome.Should().Be(dry == "true" ? "Previewed" : "Refused");
            job.Reasons.Should().Be("FulfilmentNotTold");
            job.Message.Should().Contain("FulfilledPath").And.NotContain("would be cancelled");
            run.Asked.Should().Be(0);
        }
    }

    [Theory]
    [InlineData("<Lines><Line><Sent>2</Sent></Line></Lines>")]
    [InlineData("<Lines><Line><Shipped/></Line></Lines>")]
    [InlineData("")]
    public void Execute_FulfilledPathSelectsNothingInXml_IsRefused(string lines)
    {
        RestJob run = XmlJob(lines);

        run.Run().Reasons.Should().Be("FulfilmentNotTold");
        run.Asked.Should().Be(0);
    }

    [Fact]
    public void Execute_KeyWithALeadingZero_IsNoOtherOrdersKey()
    {
        RestJob run = Job("\"fulfilled\":false");
        run.Find = """[{"id":0001750,"number":"E1","reference":"W1","status":"Open","fulfilled":false}]""";

        TestJob job = run.Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("leading zero");
        run.Sent.Should().ContainSingle();
    }

    [Fact]
    public void Execute_MemberIsGivenTwice_NothingIsSent()
    {
        RestJob run = Job("\"fulfilled\":true,\"fulfilled\":false");

        TestJob job = run.Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("twice");
        run.Asked.Should().Be(0);
    }

    [Theory]
    [InlineData(404, "<!DOCTYPE html><p>404</p>")]
    [InlineData(404, "")]
    [InlineData(404, """{"message":"no route"}""")]
    public void Execute_GatewaysNotFoundAfterTheRequest_IsNeverGreen(int status, string body)
    {
        RestJob run = Job("\"fulfilled\":false");
        run.Cancel = () => RestRun.Response(status, body);
        run.ReadBack = run.Cancel;

        run.Run().IsGreen.Should().BeFalse();
    }

    [Theory]
    [InlineData("\"id\":\"2\",\"reference\":\"W1\"")]
    [InlineData("\"id\":\"1\",\"reference\":\"W2\"")]
    public void Execute_ReadBackOfAnotherOrder_IsUnconfirmed(string identity)
    {
        RestJob run = Job("\"fulfilled\":false");
        run.ReadBack = () =>
            RestRun.Response(200, $$"""{{{identity}},"number":"E1","status":"Cancelled","fulfilled":false}""");

        run.Run().Outcome.Should().Be("Unconfirmed");
    }

    [Theory]
    [InlineData("Content-Range: orders 0-0/2")]
    [InlineData("Link: <https://elsewhere.example/orders?page=2>; rel=\"next\"")]
    public void Execute_LookUpIsAPart_NothingIsSent(string header)
    {
        RestJob run = Job("\"fulfilled\":false");
        run.FindHeaders = new[] { header };

        run.Run().Outcome.Should().Be("Misconfigured");
        run.Asked.Should().Be(0);
    }

    [Fact]
    public void Execute_Dash_IsAskedForAndSaysThatItWasNotChecked()
    {
        RestJob run = Job("\"more\":1", "FulfilledPath=-");
        run.ReadBack = () => RestRun.Response(200, Order("\"more\":1", "Cancelled"));

        TestJob job = run.Run();

        job.Outcome.Should().Be("Cancelled");
        job.Message.Should().Contain("not checked");
    }

    private static RestJob Job(string member, params string[] parameters) =>
        new("W1", parameters) { Find = $"[{Order(member, "Open")}]", Read = Order(member, "Open") };

    private static RestJob XmlJob(string lines)
    {
        string order =
            $"<Order><id>1</id><number>E1</number><reference>W1</reference><status>Open</status>{lines}</Order>";
        return new("W1", Xml) { Find = $"<Orders>{order}</Orders>", Read = order };
    }

    private static string Order(string member, string status) =>
        $$"""{"id":"1","number":"E1","reference":"W1","status":"{{status}}",{{member}}}""";
}
