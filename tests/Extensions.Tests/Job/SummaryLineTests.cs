using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>The log is a contract: every summary line, made by real runs, against the approved text.</summary>
public sealed class SummaryLineTests
{
    private const string Resource = "approved-summary-lines.txt";

    [Fact]
    public void Execute_EveryOutcomeReasonAndFault_WritesTheApprovedLine()
    {
        string actual = string.Join("\n", SummaryLineCases.All().Select(line => $"[{line.Key}]\n{line.Value}\n"));
        if (Environment.GetEnvironmentVariable("ORDERCANCEL_APPROVE") == "1")
        {
            File.WriteAllText(Checkout.PathOf("tests", "Extensions.Tests", "Job", Resource), actual);
        }

        using var reader = new StreamReader(typeof(SummaryLineTests).Assembly.GetManifestResourceStream(Resource)!);
        string approved = reader.ReadToEnd().Replace("\r\n", "\n");

        actual
            .Should()
            .Be(
                approved,
                "admins and their mail rules know these lines; if the change is meant, run the test with ORDERCANCEL_APPROVE=1 and build again"
            );
    }

    [Fact]
    public void Cases_EveryOutcomeAndReason_IsThere()
    {
        string[] lines = SummaryLineCases.All().Select(line => line.Value).ToArray();

        foreach (string kind in Enum.GetNames(typeof(CancelOutcomeKind)))
        {
            lines.Should().Contain(line => line.StartsWith(kind + ":") || line.StartsWith(kind + " ("), kind);
        }

        foreach (string reason in Enum.GetNames(typeof(RefusalReason)).Where(r => r != "OtherOrderRefused"))
        {
            lines
                .Should()
                .Contain(line => line.StartsWith($"Refused ({reason}") || line.Contains(reason + ")"), reason);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    public void Of_ManyOrders_ListsTenAndCountsTheRest(int count)
    {
        ErpOrderOutcome[] orders = Enumerable
            .Range(1, count)
            .Select(i => new ErpOrderOutcome(
                ScriptedErp.Order(ErpOrderState.Cancelled, key: "K" + i),
                CancelOutcomeKind.Cancelled
            ))
            .ToArray();
        var outcome = new CancelOutcome(
            CancelOutcomeKind.Cancelled,
            new OrderReference("W1", OrderNumberKind.Web),
            orders,
            requestsSent: 12
        );

        string line = SummaryLine.Of(outcome, TimeSpan.FromSeconds(1.26), new Redactor());

        line.Should().Contain("ERP order E10 is").And.NotContain("E11");
        line.Contains($"And {count - 10} more ERP orders.").Should().Be(count > 10);
        line.Should().Contain("Cancel requests sent: 12. Time: 1.3 s.");
    }

    [Theory]
    [InlineData(ErpOrderState.Cancelled, "nothing to do.")]
    [InlineData(ErpOrderState.Open, "run the job without preview, DryRun and Mode=Check to cancel.")]
    public void Next_PreviewOfTwoOrders_DependsOnBoth(ErpOrderState other, string advice)
    {
        ErpOrderOutcome[] orders = new[] { ErpOrderState.Cancelled, other }
            .Select(state => new ErpOrderOutcome(ScriptedErp.Order(state), CancelOutcomeKind.Previewed))
            .ToArray();

        var outcome = new CancelOutcome(CancelOutcomeKind.Previewed, null, orders);

        outcome.Rule.Next(outcome).Should().Be(advice);
    }

    [Fact]
    public void Of_SecretAcrossTheCutOfTheErpsText_LeavesNoPieceOfIt()
    {
        var redactor = new Redactor();
        redactor.Add("hunter22");
        var order = new ErpOrderOutcome(
            ScriptedErp.Order(ErpOrderState.Open),
            CancelOutcomeKind.Refused,
            new[] { RefusalReason.RefusedByErp },
            new string('x', 196) + "hunter22"
        );

        SummaryLine
            .Of(new CancelOutcome(CancelOutcomeKind.Refused, null, new[] { order }), TimeSpan.Zero, redactor)
            .Should()
            .NotContain("hun");
    }

    [Fact]
    public void Of_UnknownReason_Throws()
    {
        Action reason = () => ReasonTexts.Of((RefusalReason)99);

        reason.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A reason without a text.*");
    }
}
