using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Website;
using Extensions.Tests.Support;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Install;

/// <summary>Names and figures of the guides are those of the code.</summary>
public sealed class GuideFactsTests
{
    private const int MaxRetries = 2;

    // Names of the platform that no contract of ours holds, and of the build.
    private static readonly string[] OfThePlatform =
    {
        "ApiEndpoint",
        "ApiKeyEndpoint",
        "ApiClientCredentialsEndpoint",
        "ApiRopcEndpoint",
        "SXeApi",
        "Internal",
        "CancellationRequested",
        "Complete",
        "Failure",
        "None",
        "Queued",
        "OrderCancel",
        "DatabaseScripts",
        "Extensions",
        "IntegrationConnectionName",
        "EmbeddedResource",
        "LangVersion",
        "PlatformFolder",
        "Custom",
        "MODULE",
        "PARTNER",
        "WIS",
        "ORDERCANCEL_POLLY",
    };

    [Fact]
    public void Runbook_Outcomes_AreAllOutcomesInTheirOrder() =>
        new Guide("runbook.md").Headings("###").Should().Equal(Enum.GetNames(typeof(CancelOutcomeKind)));

    [Fact]
    public void Runbook_EachOutcome_SaysWhatItMeansAndWhatToDoAndHowToRunAgain()
    {
        var guide = new Guide("runbook.md");

        foreach (string outcome in Enum.GetNames(typeof(CancelOutcomeKind)))
        {
            guide
                .Section("### " + outcome)
                .Should()
                .ContainAll(new[] { "- **Means:** ", "- **Do:** ", "- **Run again:** " }, "of {0}", outcome);
        }
    }

    [Theory]
    [InlineData("configure.md")]
    [InlineData("runbook.md")]
    [InlineData("scale.md")]
    [InlineData("install-cloud.md")]
    [InlineData("install-wis.md")]
    public void Guide_NamesInCodeStyle_Exist(string name)
    {
        IEnumerable<string> named = Regex
            .Matches(new Guide(name).Text, "`([A-Z]\\w+)`")
            .Cast<Match>()
            .Select(match => match.Groups[1].Value);

        named
            .Except(OrderCancelParameters.All.Concat(RestParameters.All).Select(parameter => parameter.Name))
            .Except(ReconcileParameters.All.Select(parameter => parameter.Name))
            .Except(Enum.GetNames(typeof(ReconcileVerdict)))
            .Except(Enum.GetNames(typeof(CancelOutcomeKind)))
            .Except(Enum.GetNames(typeof(RefusalReason)))
            .Except(Enum.GetNames(typeof(ErpOrderState)))
            .Except(typeof(IntegrationConnection).GetProperties().Select(property => property.Name))
            .Except(typeof(OrderCancelSettings).Assembly.GetExportedTypes().Select(type => type.Name))
            .Except(OfThePlatform)
            .Should()
            .BeEmpty("a parameter, outcome, state, field or class that {0} names must exist", name);
    }

    [Fact]
    public void Configure_ParametersOfTheFirstDecisions_Exist()
    {
        IEnumerable<string> known = OrderCancelParameters.All.Select(parameter => parameter.Name);

        Regex
            .Matches(
                new Guide("configure.md").Section("## 3. Job parameters"),
                "^\\|[^|]*\\| `(\\w+)`",
                RegexOptions.Multiline
            )
            .Cast<Match>()
            .Select(match => match.Groups[1].Value)
            .Should()
            .HaveCount(5)
            .And.BeSubsetOf(known);
    }

    [Fact]
    public void Configure_Settings_HaveTheNamesAndDefaultsOfTheCode()
    {
        string section = new Guide("configure.md").Section("## 5. Write the outcome to the order");
        var settings = new OrderCancelSettings();

        section
            .Should()
            .Contain($"| Requested Statuses | `{settings.RequestedStatuses}` |")
            .And.Contain($"| Cancelled Status | `{settings.CancelledStatus}` |")
            .And.Contain("| Refused Status | blank |");
        settings.RefusedStatus.Should().BeEmpty();
    }

    [Fact]
    public void Configure_Retries_AreTheFiguresOfTheCode()
    {
        string text = new Guide("configure.md").FlatText;
        int runs = MaxRetries + 1;
        int attempts = Number(OrderCancelParameters.MaxAttempts.Default);
        int seconds = Number(OrderCancelParameters.TimeoutSeconds.Default);

        text.Should()
            .ContainAll(
                $"at most {HttpLimits.MaxTries} times",
                $"(default {attempts})",
                $"(default {seconds})",
                $"{runs} x {HttpLimits.MaxTries} = {runs * HttpLimits.MaxTries} times",
                $"{runs} x {attempts} = {runs * attempts} requests",
                $"{runs} x {seconds} s = {runs * seconds / 60} minutes",
                $"{HttpLimits.FaultsBeforeCircuitOpens} transport faults in a row",
                $"open for {HttpLimits.CircuitOpenFor.TotalSeconds} seconds"
            );
    }

    [Fact]
    public void Scale_Figures_AreThoseOfTheCode() =>
        new Guide("scale.md")
            .FlatText.Should()
            .ContainAll(
                $"{HttpLimits.MaxTries} tries each",
                $"At most {HttpLimits.MaxConnectionsPerServer} connections",
                $"{HttpLimits.FaultsBeforeCircuitOpens} faults in a row, for {HttpLimits.CircuitOpenFor.TotalSeconds} seconds",
                $"`TimeoutSeconds`, {OrderCancelParameters.TimeoutSeconds.Default} by default"
            );

    [Fact]
    public void Runbook_LinesOfTheWebsite_AreThoseOfTheCode()
    {
        string source = string.Join(
            "\n",
            Directory
                .EnumerateFiles(Checkout.PathOf("src", "Extensions", "OrderCancel", "Website"), "*.cs")
                .Select(File.ReadAllText)
        );
        IEnumerable<string> quoted = new Guide("runbook.md")
            .TableRows()
            .Select(row => row[0])
            .Where(cell => cell.Contains(' ') && cell != "line")
            .SelectMany(cell => Regex.Split(cell, "\\.\\.\\.|: setting Refused Status is blank|: the run "))
            .Select(part => part.Trim(' ', '`'))
            .Where(part => part.Length > 3);

        quoted.Should().HaveCountGreaterThan(7);
        quoted.Should().OnlyContain(part => source.Contains(part));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
