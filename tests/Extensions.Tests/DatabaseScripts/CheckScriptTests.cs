using System.Text.RegularExpressions;
using Extensions.Tests.Conventions;
using Extensions.Tests.Support;

namespace Extensions.Tests.DatabaseScripts;

public sealed class CheckScriptTests
{
    [Fact]
    public void Check_AdapterNames_AreThoseOfTheShippedAdapters()
    {
        string file = SqlScripts.Check.Replace("\r\n", "\n");
        Match list = Regex.Match(file, @"(?<=LOWER\(p\.DefaultValue\) NOT IN \()[^)]*");
        list.Success.Should().BeTrue("the check has a list of adapters");
        IEnumerable<string> names = ShippedAdapters.All.Select(adapter => adapter.Name.ToLowerInvariant());
        ApprovedFile.Matches(
            file.Substring(0, list.Index)
                + string.Join(", ", names.Prepend("").Select(name => $"N'{name}'"))
                + file.Substring(list.Index + list.Length),
            "the check must know every adapter by its name in lower case.",
            "docs",
            "sql",
            SqlScripts.CheckFile
        );
    }
}
