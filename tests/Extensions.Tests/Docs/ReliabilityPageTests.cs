using System.Text.RegularExpressions;
using Extensions.Tests.Mutations;
using Extensions.Tests.Support;

namespace Extensions.Tests.Docs;

public sealed class ReliabilityPageTests
{
    private static readonly string Page = Regex.Replace(
        File.ReadAllText(Checkout.PathOf("docs", "reliability.md")),
        "\\s+",
        " "
    );

    [Fact]
    public void Page_OfReliability_ListsEveryKindOfChangeThatNobodyCanSee() =>
        PlausibleTruths.All.Should().NotBeEmpty().And.OnlyContain(kind => Page.Contains("- " + kind));

    [Fact]
    public void Page_OfReliability_NamesTheNumbersOfMutationsAndSetups() =>
        Page.Should()
            .Contain($"plays {MutationsTests.Default / 1000} 000 mutations on .NET")
            .And.Contain($"in {MutationSetups.All.Count} ways in which the adapters can be set up");
}
