using System.Net;
using System.Net.Sockets;
using Workbench.Jobs;
using Workbench.Web;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Web;

/// <summary>What a start finds: a file, a taken port, an ERP of one's own.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string file = WorkbenchSite.NewFile();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Start_OnAUsedFile_GoesOnWhereItWas()
    {
        await using (WorkbenchSite before = await WorkbenchSite.StartAsync(file: file))
        {
            await before.CancelAsync("W1001");
        }

        await using WorkbenchSite after = await WorkbenchSite.StartAsync(file: file);
        JobRow job = await after.CancelAsync("W1002");

        job.JobNumber.Should().Be(2);
        job.Outcome.Should().Be("Cancelled", "the connection follows the sample ERP to its new port");
        after.StatusInErp("W1001").Should().Be("Cancelled");
    }

    [Fact]
    public async Task Start_AfterAStopInTheMiddleOfAJob_FailsThatJob()
    {
        await using (WorkbenchSite before = await WorkbenchSite.StartAsync(file: file))
        {
            await before.FaultAsync(("kind", "hang"));
            await before.PostAsync("/storefront/orders/W1001/cancel");
            await before.UntilAsync(1, job => job.Status == "InProgress");
        }

        await using WorkbenchSite after = await WorkbenchSite.StartAsync(file: file);

        after.Store.History.Find(1)!.Status.Should().Be("Failure");
        after.Store.History.LogOf(1).Should().ContainSingle().Which.Message.Should().Contain("Run it again");
    }

    [Fact]
    public async Task Start_WithReset_ForgetsEverything()
    {
        await using (WorkbenchSite before = await WorkbenchSite.StartAsync(file: file))
        {
            await before.CancelAsync("W1001");
        }

        var options = new WorkbenchOptions
        {
            Port = 0,
            DatabaseFile = file,
            Reset = true,
        };
        await using WorkbenchApp after = await WorkbenchApp.StartAsync(options);

        after.Store.History.Latest(1).Should().BeEmpty();
        after.Store.Orders.Find("W1001")!.Status.Should().Be("Open");
        after.Erp.Desk.List("W1001").Single().Status.Should().Be("Open");
    }

    [Fact]
    public async Task Start_OnATakenPort_TakesTheNextFreeOne()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int taken = ((IPEndPoint)other.LocalEndpoint).Port;

        await using WorkbenchApp app = await WorkbenchApp.StartAsync(
            new WorkbenchOptions { Port = taken, DatabaseFile = file }
        );

        app.Url.Port.Should().BeGreaterThan(taken);
        using var client = new HttpClient();
        (await client.GetAsync(app.Url)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_WithAnErpOfOnesOwn_PointsTheJobAtIt()
    {
        var own = new JobRequest(
            "",
            "https://erp.example/api/",
            "me",
            "secret-of-mine",
            "ApiKeyEndpoint",
            "",
            [],
            [new ParameterValue("DryRun", "true"), new ParameterValue("VersionHeader", "If-Match")]
        );

        await using WorkbenchApp app = await WorkbenchApp.StartAsync(
            new WorkbenchOptions
            {
                Port = 0,
                DatabaseFile = file,
                Erp = own,
            }
        );

        JobDocument job = app.Store.Definitions.ForCancellation()!;
        var connection = app.Store.Connections.Find(job.ConnectionId)!;
        connection.Url.Should().Be("https://erp.example/api/");
        connection.TypeName.Should().Be("ApiKeyEndpoint");
        Secrets.Decrypted(connection.Password).Should().Be("secret-of-mine");
        job.Parameters.Select(one => (JobDocument.Text(one, "Name"), JobDocument.Text(one, "DefaultValue")))
            .Should()
            .Contain(("DryRun", "true"))
            .And.Contain(("VersionHeader", "If-Match"));
    }
}
