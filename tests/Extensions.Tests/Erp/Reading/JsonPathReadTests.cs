using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

public sealed class JsonPathReadTests
{
    private static readonly JobParameter Parameter = new("FulfilledPath", "shipped", "Where it is told.");

    [Theory]
    [InlineData("lines[?(@.a =~ /x/)]", "Regular expressions are not allowed in paths")]
    [InlineData("lines[-1]", "A negative index is not supported")]
    [InlineData("lines[99999999999]", "An index is too large")]
    [InlineData("lines[", "A bracket is not closed")]
    [InlineData("lines[0", "A bracket is not closed")]
    [InlineData("lines[*", "A bracket is not closed")]
    [InlineData("lines['a'", "A bracket is not closed")]
    [InlineData("lines['a]", "A quote is not closed")]
    [InlineData("lines[?(@.a == 'x)]", "A quote is not closed")]
    [InlineData("lines[?(@.a == 'x']", "In a filter, conditions are joined by && or ||")]
    [InlineData("lines[?(@.a == 'x'", "A bracket is not closed")]
    [InlineData("lines[?((@.a == 'x')]", "In a filter, conditions are joined by && or ||")]
    [InlineData("lines[?(@['a == 'x')]", "A bracket is not closed")]
    [InlineData("lines[?(@['a == x)]", "A quote is not closed")]
    [InlineData("..[0]", "A name is missing at character 3")]
    [InlineData("lines[?(@[0", "A bracket is not closed")]
    [InlineData("lines[?@.a]", "A filter is written [?(@.name == 'value')]")]
    [InlineData("lines[?(@.a = 1)]", "Comparisons are written ==, !=, <, <=, > and >=")]
    [InlineData("lines[?(@.a === 1)]", "Comparisons are written ==, !=, <, <=, > and >=")]
    [InlineData("lines[?(@.a !== 1)]", "Comparisons are written ==, !=, <, <=, > and >=")]
    [InlineData("lines[?(@.a => 1)]", "Comparisons are written ==, !=, <, <=, > and >=")]
    [InlineData("lines[?(@.a > null)]", "With null only == and != compare")]
    [InlineData("lines[?(@.a == x)]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?(@.a == $.b)]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?(@.a == 1e999)]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?()]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?(!@.a)]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?(@.a ==)]", "In a filter stands @.name, a number, true, false, null or a text in quotes")]
    [InlineData("lines[?('a')]", "A value in a filter is compared with nothing")]
    [InlineData("lines[?(@.a == 1 and @.b == 2)]", "In a filter, conditions are joined by && or ||")]
    [InlineData("lines[?(@.a & @.b)]", "In a filter, conditions are joined by && or ||")]
    [InlineData("lines[?(@.a[*] == 1)]", "Only names and indexes may follow @ in a filter")]
    [InlineData("lines[?(@..a == 1)]", "Only names and indexes may follow @ in a filter")]
    [InlineData("lines[0:2]", "Several indexes or names in one bracket are not supported")]
    [InlineData("lines[0,1]", "Several indexes or names in one bracket are not supported")]
    [InlineData("lines['a','b']", "Several indexes or names in one bracket are not supported")]
    [InlineData("lines[x]", "In brackets stands an index, *, a name in quotes, or ?(…)")]
    [InlineData("lines[]", "In brackets stands an index, *, a name in quotes, or ?(…)")]
    [InlineData("lines[0]x", "A point is missing at character 9")]
    [InlineData("lines.*x", "A point is missing at character 8")]
    [InlineData("lines.", "A name is missing at character 7")]
    [InlineData("a...b", "A name is missing at character 4")]
    [InlineData("$.", "A name is missing at character 3")]
    [InlineData("..*", "character 3 is another")]
    [InlineData("a b", "stands in brackets and quotes, as ['a b']; character 2 is another")]
    [InlineData("a|b", "character 2 is another")]
    [InlineData("(a)", "character 1 is another")]
    [InlineData("a]", "character 2 is another")]
    [InlineData("'a'", "character 1 is another")]
    public void Read_PathThatCannotBeUsed_NamesParameterAndReason(string path, string reason)
    {
        Action read = () => JsonPath.Read(new JobOptions(_ => path), Parameter);

        ErpFaultException fault = read.Should().Throw<ErpFaultException>().Which;
        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().StartWith($"Parameter FulfilledPath is \"{path}\".").And.EndWith(reason + ".");
    }

    [Fact]
    public void Read_PathOfAnyLength_IsRefusedBeforeItIsTakenApart()
    {
        string path = "a[?(" + new string('(', 100000);

        Action read = () => JsonPath.Read(new JobOptions(_ => path), Parameter);

        read.Should().Throw<ErpFaultException>().WithMessage("*A path has at most 1000 characters.");
    }

    [Fact]
    public void Read_ParameterThatIsNotSet_IsItsDefault()
    {
        JsonPath path = JsonPath.Read(new JobOptions(_ => null), Parameter);

        path.Text.Should().Be("shipped");
        path.IsBlank.Should().BeFalse();
    }

    [Theory]
    [InlineData("a", "{\"a\":1}", "1", null)]
    [InlineData("a|b", "{\"a\":1,\"b\":2}", "1,2", null)]
    [InlineData(" a | b.c |", "{\"a\":1,\"b\":{\"c\":3}}", "1,3", null)]
    [InlineData("a|b", "{\"a\":1}", "1", "b")]
    [InlineData("b|c|a", "{\"a\":1,\"c\":null}", "1", "b")]
    [InlineData("x[?(@.a == 1 || @.a == 2)].a|y", "{\"x\":[{\"a\":2}],\"y\":0}", "2,0", null)]
    [InlineData("['a|b']|y", "{\"a|b\":2,\"y\":0}", "2,0", null)]
    [InlineData("[\"a]|b\"]", "{\"a]|b\":2}", "2", null)]
    [InlineData("x[?(@.a == '\\'|')].b", "{\"x\":[{\"a\":\"'|\",\"b\":5}]}", "5", null)]
    public void Find_OfSeveralPaths_IsToldWhenEachTellsAll(string paths, string json, string values, string? untold)
    {
        PathResult result = JsonPath.ReadSeveral(new JobOptions(_ => paths), Parameter).Find(JToken.Parse(json));

        string.Join(",", result.Values).Should().Be(values);
        result.UntoldPath.Should().Be(untold);
        result.IsTold.Should().Be(untold == null);
    }

    [Fact]
    public void Read_NoPath_TellsNothing()
    {
        JsonPath paths = JsonPath.ReadSeveral(new JobOptions(_ => " | "), Parameter);

        paths.IsBlank.Should().BeTrue();
        paths.Find(new JObject()).IsTold.Should().BeFalse();
    }

    [Fact]
    public void Read_OneOfSeveralThatCannotBeUsed_IsNamed()
    {
        Action read = () => JsonPath.ReadSeveral(new JobOptions(_ => "a|b[-1]"), Parameter);

        read.Should()
            .Throw<ErpFaultException>()
            .WithMessage("Parameter FulfilledPath is \"b[-1]\".*A negative index is not supported.");
    }
}
