using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Website;

/// <summary>The whole table of outcome, current status, settings and ERP status against what an order gets.</summary>
public sealed class PostprocessorTableTests
{
    private static readonly string LongText = new('x', 51);

    private static readonly string?[] Statuses =
    {
        "CancellationRequested",
        "cancellationrequested ",
        "CancelPending",
        "Shipped",
        "Cancelled",
        "",
        null,
    };

    // The settings, then what they mean: requested statuses, usable cancelled status, usable refused status.
    private static readonly Dictionary<
        string,
        (Dictionary<string, string> Values, string[] Requested, string? Cancelled, string? Refused)
    > Settings = new()
    {
        ["Defaults"] = (new(), new[] { "CancellationRequested" }, "Cancelled", null),
        ["OwnWords"] = (
            new() { ["CancelledStatus"] = "Voided", ["RefusedStatus"] = "Open" },
            new[] { "CancellationRequested" },
            "Voided",
            "Open"
        ),
        ["MoreRequested"] = (
            new() { ["RequestedStatuses"] = " CancelPending | CancellationRequested |" },
            new[] { "CancellationRequested", "CancelPending" },
            "Cancelled",
            null
        ),
        ["Blank"] = (
            new()
            {
                ["RequestedStatuses"] = " ",
                ["CancelledStatus"] = "",
                ["RefusedStatus"] = " ",
            },
            Array.Empty<string>(),
            null,
            null
        ),
        ["NoStatus"] = (new() { ["CancelledStatus"] = " " }, new[] { "CancellationRequested" }, null, null),
        ["TooLong"] = (
            new() { ["CancelledStatus"] = LongText, ["RefusedStatus"] = LongText },
            new[] { "CancellationRequested" },
            null,
            null
        ),
    };

    private static readonly string[] ErpStatuses = { "Picking", "NoRowForThis", "", LongText };

    public static TheoryData<string, string?, string, string> Table()
    {
        var table = new TheoryData<string, string?, string, string>();
        foreach (string outcome in Enum.GetNames(typeof(CancelOutcomeKind)))
        {
            foreach (string? status in Statuses)
            {
                foreach (string settings in Settings.Keys)
                {
                    foreach (string erpStatus in ErpStatuses)
                    {
                        table.Add(outcome, status, settings, erpStatus);
                    }
                }
            }
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Execute_OutcomeAndStatusAndSetting_EndsAsTheTableSays(
        string outcome,
        string? status,
        string settings,
        string erpStatus
    )
    {
        FakeWebsite website = new FakeWebsite()
            .WithPlaced("W1", status)
            .WithReported("W1", "E1", status)
            .WithMapping("Picking", LongText);
        var run = new Postprocessing(website);
        foreach (KeyValuePair<string, string> setting in Settings[settings].Values)
        {
            run.With(setting.Key, setting.Value);
        }

        run.Run(Postprocessing.Result(outcome, "W1", "E1|" + erpStatus));

        string? expected = Expected(outcome, status, settings, erpStatus) ?? status;
        run.PlacedStatus.Should().Be(expected);
        run.ReportedStatuses.Should().Equal(expected);
        bool isGreen = outcome is "Cancelled" or "AlreadyCancelled" or "Previewed";
        run.Log.Count("Fatal").Should().Be(isGreen ? 0 : 1);
        run.Log.Count("Info").Should().Be(isGreen ? 1 : 0);
        run.Log.Count("Warn").Should().Be(IsLeftForAnAdmin(outcome, status, settings, erpStatus) ? 2 : 0);
        website.Events.Contains("Save").Should().Be(expected != status);
    }

    [Theory]
    [InlineData("Cancelled", "CancellationRequested", "Cancelled")]
    [InlineData("AlreadyCancelled", "CancellationRequested", "Cancelled")]
    [InlineData("Refused", "CancellationRequested", "Picking")]
    [InlineData("Cancelled", "Shipped", "Shipped")]
    [InlineData("Refused", "Invoiced", "Invoiced")]
    [InlineData("Previewed", "CancellationRequested", "CancellationRequested")]
    [InlineData("CancelledTooLate", "CancellationRequested", "CancellationRequested")]
    [InlineData("PartlyCancelled", "CancellationRequested", "CancellationRequested")]
    [InlineData("Unavailable", "CancellationRequested", "CancellationRequested")]
    public void Execute_Defaults_AreWhatTheGuideSays(string outcome, string before, string after)
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1", before).WithReported("W1", "E1", before);

        Postprocessing run = new Postprocessing(website.WithMapping("Picking")).Run(
            Postprocessing.Result(outcome, "W1", "E1|Picking")
        );

        run.PlacedStatus.Should().Be(after);
        run.ReportedStatuses.Should().Equal(after);
    }

    private static string? Expected(string outcome, string? status, string settings, string erpStatus)
    {
        (_, string[] requested, string? cancelled, string? refused) = Settings[settings];
        if (!requested.Contains((status ?? "").Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return outcome switch
        {
            "Cancelled" or "AlreadyCancelled" => cancelled,
            "Refused" when erpStatus == "Picking" => "Picking",
            "Refused" => refused,
            _ => null,
        };
    }

    private static bool IsLeftForAnAdmin(string outcome, string? status, string settings, string erpStatus) =>
        outcome is "Cancelled" or "AlreadyCancelled" or "Refused"
        && Settings[settings].Requested.Contains((status ?? "").Trim(), StringComparer.OrdinalIgnoreCase)
        && Expected(outcome, status, settings, erpStatus) == null;
}
