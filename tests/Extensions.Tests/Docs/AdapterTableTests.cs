using System.Text;
using Extensions.AdapterKit;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Conventions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

/// <summary>docs/erp/README.md is written from the conformance classes: a new one is in the table by itself.</summary>
public sealed class AdapterTableTests
{
    private const string Intro = """
        # Adapters

        One page for each ERP: what has to be set up there, the fields of the connection, the parameters, the states, and what
        was verified how.

        """;

    private const string AboutTheScenarios = """

        ## What is proved of each

        Each adapter goes through the scenarios of the [adapter kit](../write-an-adapter.md): the real protocol and the real HTTP
        stack over sockets, against a scripted ERP that keeps its orders. An adapter has a column for each way in which it is set
        up. `+` is a test that passes; a dash is a scenario that cannot exist there, for the reason below the table.

        This page is written from the tests and checked by one of them (`ORDERCANCEL_APPROVE=1 dotnet test` rewrites it).

        """;

    private static readonly IReadOnlyList<IGrouping<string, Type>> Columns =
    [
        .. typeof(AdapterTableTests)
            .Assembly.GetExportedTypes()
            .Where(type => typeof(AdapterConformance).IsAssignableFrom(type) && !type.IsAbstract)
            .Where(type => ShippedAdapters.Has(Create(type).GetAdapter()))
            .GroupBy(type => Create(type).Title)
            .OrderBy(column => column.Key, StringComparer.Ordinal),
    ];

    [Fact]
    public void Page_OfTheAdapters_IsWhatTheTestsProve() =>
        ApprovedFile.Matches(
            Intro + "\n" + Adapters() + AboutTheScenarios + "\n" + Table() + Reasons(),
            "it is what a customer chooses an adapter by.",
            "docs",
            "erp",
            "README.md"
        );

    [Fact]
    public void Adapters_OfTheModule_HaveConformanceTestsAndAPage()
    {
        foreach (IErpAdapter adapter in ShippedAdapters.All)
        {
            Columns
                .SelectMany(column => column)
                .Should()
                .Contain(type => Create(type).GetAdapter().Name == adapter.Name, "{0} must be proved", adapter.Name);
            File.Exists(Checkout.PathOf("docs", "erp", ShippedAdapters.PageOf(adapter)))
                .Should()
                .BeTrue("docs/erp/{0} must say how {1} is set up", ShippedAdapters.PageOf(adapter), adapter.Name);
        }
    }

    private static string Adapters() =>
        string.Concat(
            ShippedAdapters.All.Select(adapter => $"- [{adapter.Name}]({ShippedAdapters.PageOf(adapter)})\n")
        );

    private static string Table()
    {
        var table = new StringBuilder("| scenario | must end as |");
        table.AppendJoin("", Columns.Select(column => $" {column.Key} |")).Append("\n|---|---|");
        table.AppendJoin("", Columns.Select(_ => "---|")).Append('\n');
        foreach (Scenario scenario in ScenarioTable.All)
        {
            table.Append($"| {ScenarioTable.TitleOf(scenario)} | {ScenarioTable.PromiseOf(scenario)} |");
            table.AppendJoin("", Columns.Select(column => ReasonIn(column, scenario) == null ? " + |" : " – |"));
            table.Append('\n');
        }

        return table.ToString();
    }

    private static string Reasons()
    {
        var reasons = new StringBuilder("\n## What cannot exist\n");
        foreach (IGrouping<string, Type> column in Columns)
        {
            List<string> lines =
            [
                .. ScenarioTable
                    .All.Select(scenario => (scenario, reason: ReasonIn(column, scenario)))
                    .Where(one => one.reason != null)
                    .Select(one => $"- {ScenarioTable.TitleOf(one.scenario)}: {one.reason}\n"),
            ];
            reasons
                .Append($"\n### {column.Key}\n\n")
                .Append(lines.Count > 0 ? string.Concat(lines) : "Every scenario can exist.\n");
        }

        return reasons.ToString();
    }

    // Of several classes in one column, one that runs the scenario is enough.
    private static string? ReasonIn(IEnumerable<Type> column, Scenario scenario)
    {
        List<string?> reasons =
        [
            .. column.Select(type =>
                ScenarioTable.DeclaredBy(type).FirstOrDefault(one => one.Scenario == scenario)?.Reason
            ),
        ];
        return reasons.Contains(null) ? null : reasons[0];
    }

    private static AdapterConformance Create(Type type) => (AdapterConformance)Activator.CreateInstance(type)!;
}
