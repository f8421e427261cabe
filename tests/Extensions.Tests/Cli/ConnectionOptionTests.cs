using Extensions.Tests.Erp.Adapters.Sxe;
using Extensions.Tests.Support;

namespace Extensions.Tests.Cli;

/// <summary><c>--connection</c>, and the environment variables of the secret fields.</summary>
public sealed class ConnectionOptionTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["ORDERCANCEL_PASSWORD"] = "0perator-s3cret",
        ["ORDERCANCEL_MESSAGESERVERSERVICE"] = "cl1ent-s3cret",
        ["ORDERCANCEL_GATEWAYSERVICE"] = "us3r-s3cret",
    };

    [Fact]
    public async Task Cancel_WithTheFieldsOfSxe_SignsInAndCancels()
    {
        using var erp = new FakeHttp(
            FakeHttp.Answer(200, "{\"access_token\":\"t0ken-s3cret\"}"),
            FakeHttp.Answer(200, SxeWire.List(SxeWire.Order("1"))),
            FakeHttp.Answer(200, SxeWire.Yes),
            FakeHttp.Answer(200, SxeWire.List(SxeWire.Order("9")))
        );

        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            Environment,
            [.. Arguments(erp), "--param", "ReasonMap=CustomerRequest=CU"]
        );

        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Should().Contain("order 1234567-00 is cancelled in the ERP");
        (run.Output + run.Error).Should().NotContain("s3cret");
        erp.Requests.Should().HaveCount(4);
        erp.Requests[0]
            .Should()
            .Contain("client_id=CLIENT&client_secret=cl1ent-s3cret&username=USER&password=us3r-s3cret");
        erp.Requests[1].Should().Contain("Bearer t0ken-s3cret");
        erp.Requests[2]
            .Should()
            .StartWith("POST /sxapioeorderdeleteorcancel ")
            .And.Contain("\"companyNumber\":7,\"operatorInit\":\"web\",\"operatorPassword\":\"0perator-s3cret\"");
    }

    [Fact]
    public async Task Cancel_WithASecretOnTheCommandLine_PrefersItToTheEnvironment()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(400, "{\"error\":\"invalid_client\"}"));

        WorkbenchProcess run = await WorkbenchProcess.RunAsync(
            Environment,
            [.. Arguments(erp), "--connection", "messageserverservice=other-s3cret=", "--param", "DryRun=true"]
        );

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("issued no token");
        (run.Output + run.Error).Should().NotContain("s3cret");
        erp.Requests.Should().ContainSingle().Which.Should().Contain("client_secret=other-s3cret%3D&");
    }

    private static string[] Arguments(FakeHttp erp) =>
        [
            .. new[] { "cancel", "1234567-00", "--adapter", "sxe", "--url", erp.Url },
            .. new[] { "--type-name", "SXeApi", "--data-source", erp.Url + "token", "--logon", "web" },
            .. new[] { "--connection", "SystemNumber=7", "--connection", "MessageServerHost=CLIENT" },
            .. new[] { "--connection", "GatewayHost=USER", "--param", "OrderNumberKind=Erp" },
        ];
}
