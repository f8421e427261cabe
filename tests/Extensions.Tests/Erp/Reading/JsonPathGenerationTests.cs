using Extensions.OrderCancel.Erp.Reading;
using Extensions.Tests.Security;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

/// <summary>Seeded paths and documents: none makes the evaluator throw, and what it tells is what Newtonsoft.Json finds.</summary>
public sealed class JsonPathGenerationTests
{
    private const int Seeds = 5000;

    private static readonly string[] Parts =
    {
        "a",
        ".a",
        ".b",
        ".a.b",
        "['a']",
        "[0]",
        "[1]",
        "[2147483647]",
        "[*]",
        ".*",
        "..a",
        "..b",
        "[?(@.a > 0)]",
        "[?(@.a == '1')]",
        "[?(@.b)]",
        "[?(@.a.b != null || @.b < 5)]",
        "[?(@[0] == @.a && @ >= 1)]",
    };

    private static readonly string[] Scalars =
    {
        "0",
        "1",
        "-2.50",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"1\"",
        "\"3.0000\"",
        "\"x\"",
        "true",
        "false",
        "null",
        "{}",
        "[]",
        "{\"#text\":\"\"}",
    };

    [Fact]
    public void Find_AnyPathInAnyDocument_NeverThrows()
    {
        int told = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            var dice = new Dice(seed);
            string path = Path(dice, Parts);
            string json = Json(dice, 0, "a.b");
            JToken token = StrictJson.Read(json, out _)!;

            PathResult result = JsonPath.Parse(path).Find(token);
            JsonPath.Parse(path).List(token).Values.Should().NotContainNulls();
            (JsonPath.Parse(path).One(token) == null || result.IsTold).Should().BeTrue("of {0} in {1}", path, json);

            told += result.IsTold ? 1 : 0;
        }

        told.Should().BeGreaterThan(Seeds / 50).And.BeLessThan(Seeds);
    }

    [Fact]
    public void Find_PathOfNamesAndIndexes_IsWhatNewtonsoftFinds()
    {
        string[] parts = Parts.Take(8).ToArray();
        int compared = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            var dice = new Dice(seed);
            string path = Path(dice, parts);
            JToken token = StrictJson.Read(Json(dice, 0, "c"), out _)!;

            PathResult result = JsonPath.Parse(path).Find(token);
            List<JToken> expected = token.SelectTokens(path).Where(found => found.Type != JTokenType.Null).ToList();

            // One object is a list of one to us alone.
            if (expected.Count > 0)
            {
                result.Values.Should().Equal(expected, (a, b) => ReferenceEquals(a, b), "of {0} in {1}", path, token);
                compared++;
            }
        }

        compared.Should().BeGreaterThan(Seeds / 20);
    }

    private static string Path(Dice dice, string[] parts)
    {
        string path = "$";
        int count = dice.Between(1, 4);
        for (int i = 0; i < count; i++)
        {
            string part = dice.Of(parts);
            path += part == "a" ? ".a" : part;
        }

        return path;
    }

    private static string Json(Dice dice, int depth, string third)
    {
        if (depth == 4 || dice.OneIn(4))
        {
            return dice.Of(Scalars);
        }

        List<string> values = Enumerable.Range(0, dice.Below(4)).Select(_ => Json(dice, depth + 1, third)).ToList();
        string[] names = { "a", "b", third };
        return dice.OneIn(3)
            ? "[" + string.Join(",", values) + "]"
            : "{" + string.Join(",", values.Select((value, i) => $"\"{names[i]}\":{value}")) + "}";
    }
}
