using System.Text;
using System.Text.RegularExpressions;
using Extensions.EndToEnd.Cap.Cases;
using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;
using Extensions.Tests.Conventions;
using Workbench.Jobs;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Cap;

/// <summary>Mode=Check on a real SAP CAP: what it says of the page's parameters, and of each with one slip.</summary>
[Collection(CapCollection.Name)]
public sealed class CapCheckTests(CapErp erp)
{
    private static readonly (string Way, string Slip)[] Slips =
    [
        (CapStage.V4, ""),
        (CapStage.V4, "ReadUrl=SalesOrder('{erpKey}')?$expand=Items"),
        (CapStage.V4, "ReadUrl=SalesOrders('{erpKey}')"),
        (CapStage.V4, "FindUrl=SalesOrders?$filter=CustomerPO eq '{orderNumber}'"),
        (CapStage.V4, "FulfilledPath=Items[*].ShippedQuantity"),
        (CapStage.V4, "NumberPath=SalesOrderNumber"),
        (CapStage.V4, "StatusPath=OverallSDProcessStatus"),
        (CapStage.V4, "StatusOpen=A"),
        (CapStage.V4, "VersionPath=etag"),
        (CapStage.V4, "Password=expired"),
        (CapStage.V4, "LogOn=visitor"),
        (CapStage.V2, ""),
        (CapStage.V2, "ReadUrl=SalesOrder('{erpKey}')?$expand=Items"),
        (CapStage.V2, "FulfilledPath=Items[*].DeliveredQuantity"),
        (CapStage.V2, "CustomerPath=Customer"),
        (CapStage.ItemsV4, ""),
        (CapStage.ItemsV4, "ForEach=Item[?(@.SalesDocumentRjcnReason=='')]"),
        (CapStage.ItemsV4, "ForEach=Items[?(@.RejectionReason=='')]"),
        (CapStage.ItemsV4, "ForEach=Items[?(@.SalesDocumentRjcnReason=='00')]"),
        (CapStage.ItemsV4, "MaxLines=1"),
    ];

    // The figures are those of jobs that cancel.
    private readonly ErpLedger ledger = new(new NullMessageSink());

    [SkippableFact]
    public async Task Job_InModeCheck_SaysWhatIsApprovedAndSendsNothing()
    {
        Skip.If(erp.Unfit is not null, erp.Unfit);
        var number = await erp.Clerk.OrderAsync("CHECK 1");
        var said = new StringBuilder();
        foreach (var (way, slip) in Slips)
        {
            await using var gate = await ErpGate.OpenAsync(erp);
            var run = await CheckAsync(way, slip, gate);

            gate.Writes.Should().Be(0);
            run.Succeeded.Should().Be(slip.Length == 0, slip);
            said.Append(
                $"{way}, {(slip.Length == 0 ? "as on the page" : slip)}: {(run.Succeeded ? "green" : "red")}\n"
            );
            foreach (var line in run.Log)
            {
                said.Append($"  {line.Level} {line.Message.Replace(number, "0000000001", StringComparison.Ordinal)}\n");
            }
        }

        var text = Regex.Replace(said.ToString(), @"port \d+", "port 80");
        text = Regex.Replace(text, @"Time: \d+\.\d s", "Time: 0.0 s");
        ApprovedFile.Matches(
            Regex.Replace(text, "W/\"[^\"]+\"", "W/\"its ETag\""),
            "an admin mends the set-up by these words.",
            "tests",
            "Extensions.EndToEnd",
            "Cap",
            "approved-cap-checks.txt"
        );
    }

    // A slip of the connection, or else of a parameter.
    private async Task<JobRun> CheckAsync(string way, string slip, ErpGate gate)
    {
        var stage = new CapStage(erp, gate, ledger, slip, way) { Web = "CHECK 1" };
        var parts = slip.Split('=', 2);
        stage.User = parts[0] == "LogOn" ? parts[1] : stage.User;
        stage.Password =
            parts[0] == "Password" ? parts[1]
            : parts[0] == "LogOn" ? $"{parts[1]}-secret"
            : stage.Password;
        string[] parameters = parts[0] is "LogOn" or "Password" or "" ? [] : [slip];
        await stage.CancelAsync([.. parameters, "Mode=Check"]);
        return ledger.Of($"{way}: {slip}").Single().Run;
    }
}
