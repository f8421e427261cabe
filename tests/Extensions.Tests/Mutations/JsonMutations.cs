using System.Globalization;
using System.Text.RegularExpressions;
using Extensions.Tests.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>Structural changes of a JSON document. Each tells the place that it changed; null: there is none.</summary>
internal static class JsonMutations
{
    private static readonly string[] Nests = { "value", "Value", "#text", "item" };
    private static readonly string[] OtherTexts = { "Open", "Cancelled", "cancel", "Canceled", "0", "N", "" };

    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> All = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        ("remove", c => OnMember(c, member => member.Remove())),
        ("null", c => OnMember(c, member => member.Value = JValue.CreateNull(), member => !IsNoDate(c, member))),
        ("null row", c => OnRow(c, row => row.Replace(JValue.CreateNull()))),
        (
            "rename",
            c => OnMember(c, member => Rename(member, c.Dice.OneIn(2) ? "odd_" + member.Name : member.Name + "s"))
        ),
        ("case of name", c => OnMember(c, member => Rename(member, OtherCase(c.Dice, member.Name)))),
        ("unwrap list", UnwrapList),
        ("wrap in list", c => OnMember(c, member => member.Value = new JArray(member.Value))),
        (
            "empty list",
            c =>
                OnMember(
                    c,
                    member => member.Value = new JArray(),
                    member => member.Value is not JArray && !c.IsEmptyListANo(member)
                )
        ),
        ("nest", c => OnMember(c, member => member.Value = new JObject { [c.Dice.Of(Nests)] = member.Value })),
        ("quote", c => OnMember(c, member => member.Value = Literal(member.Value), member => IsBare(member.Value))),
        ("unquote", c => OnMember(c, member => member.Value = new JRaw(Text(member)), IsNumericText)),
        (
            "sign",
            c =>
                OnMember(
                    c,
                    member => member.Value = Signed(member.Value),
                    m => IsQuantity(m) && !c.NamesAnOrder(Text(m))
                )
        ),
        ("pad", c => OnMember(c, member => member.Value = Padded(c.Dice, member.Value), IsPaddable)),
        ("leading zeros", c => OnMember(c, member => member.Value = new JRaw("00" + Text(member)), IsNumber)),
        ("duplicate", Duplicate),
        ("reorder list", ReorderList),
    };

    public static IReadOnlyList<JToken> Nodes(JToken root) =>
        root is JContainer container ? container.DescendantsAndSelf().ToList() : new[] { root };

    /// <summary>A path without the indexes, so that the same place has the same name everywhere.</summary>
    public static string PlaceOf(JToken token) => Regex.Replace(token.Path, @"\[\d+\]", "[*]");

    private static string? OnMember(MutationContext c, Action<JProperty> change, Func<JProperty, bool>? isFit = null)
    {
        List<JProperty> members = Nodes(c.Answer.Json!)
            .OfType<JProperty>()
            .Where(member => !c.IsLeftOut(member) && isFit?.Invoke(member) != false)
            .ToList();
        if (members.Count == 0)
        {
            return null;
        }

        JProperty chosen = c.Dice.Of(members);
        string place = PlaceOf(chosen);
        change(chosen);
        return place;
    }

    private static string? OnRow(MutationContext c, Action<JToken> change)
    {
        List<JToken> rows = Nodes(c.Answer.Json!)
            .Where(token => token.Parent is JArray && !c.IsLeftOut(token))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        JToken chosen = c.Dice.Of(rows);
        string place = PlaceOf(chosen);
        change(chosen);
        return place;
    }

    private static string? UnwrapList(MutationContext c)
    {
        List<JArray> lists = Nodes(c.Answer.Json!).OfType<JArray>().Where(list => list.Count == 1).ToList();
        if (lists.Count == 0)
        {
            return null;
        }

        JArray chosen = c.Dice.Of(lists);
        string place = PlaceOf(chosen);
        if (chosen.Parent == null)
        {
            c.Answer.Replace(chosen[0]);
        }
        else
        {
            chosen.Replace(chosen[0]);
        }

        return "list " + place;
    }

    private static string? ReorderList(MutationContext c)
    {
        List<JArray> lists = Nodes(c.Answer.Json!).OfType<JArray>().Where(list => list.Count > 1).ToList();
        if (lists.Count == 0)
        {
            return null;
        }

        JArray chosen = c.Dice.Of(lists);
        chosen.ReplaceAll(chosen.Reverse().ToList());
        return "list " + PlaceOf(chosen);
    }

    private static string? Duplicate(MutationContext c)
    {
        List<JProperty> members = Nodes(c.Answer.Json!).OfType<JProperty>().Where(m => !c.IsLeftOut(m)).ToList();
        if (members.Count == 0)
        {
            return null;
        }

        JProperty chosen = c.Dice.Of(members);
        string place = PlaceOf(chosen);
        string twin = JsonConvert.ToString(chosen.Name) + ":" + Other(c.Dice, chosen.Value);
        bool before = c.Dice.OneIn(2);
        IEnumerable<string> all = chosen
            .Parent!.Children<JProperty>()
            .SelectMany(member =>
            {
                string text = member.ToString(Formatting.None);
                return member != chosen ? new[] { text }
                    : before ? new[] { twin, text }
                    : new[] { text, twin };
            });
        var raw = new JRaw("{" + string.Join(",", all) + "}");
        if (chosen.Parent.Parent == null)
        {
            c.Answer.Replace(raw);
        }
        else
        {
            chosen.Parent.Replace(raw);
        }

        return place + (before ? " (first)" : " (last)");
    }

    private static string Other(Dice dice, JToken value) =>
        value.Type switch
        {
            JTokenType.Boolean => (bool)value ? "false" : "true",
            JTokenType.Integer or JTokenType.Float or JTokenType.Null => "0",
            JTokenType.Array => "[]",
            JTokenType.Object => "{}",
            _ => JsonConvert.ToString(dice.Of(OtherTexts)),
        };

    private static void Rename(JProperty member, string name) =>
        member.Replace(
            new JProperty(
                member.Parent!.Children<JProperty>().Any(m => m.Name == name) ? name + "_" : name,
                member.Value
            )
        );

    private static string OtherCase(Dice dice, string name)
    {
        char first = char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0]);
        string other = dice.OneIn(2) ? name.ToUpperInvariant() : first + name.Substring(1);
        return other == name ? name.ToLowerInvariant() + "X" : other;
    }

    private static bool IsNoDate(MutationContext c, JProperty member) => c.Setup.NullMeansNone.Contains(member.Name);

    private static bool IsBare(JToken value) =>
        value.Type is JTokenType.Integer or JTokenType.Float or JTokenType.Boolean;

    private static bool IsNumber(JProperty member) =>
        member.Value.Type is JTokenType.Integer or JTokenType.Float || IsNumericText(member);

    private static bool IsNumericText(JProperty member) =>
        member.Value.Type == JTokenType.String && Regex.IsMatch(Text(member), @"^\d+(\.\d+)?$");

    private static bool IsQuantity(JProperty member) =>
        IsNumber(member) && decimal.Parse(Text(member), CultureInfo.InvariantCulture) != 0;

    private static bool IsPaddable(JProperty member) => member.Value.Type == JTokenType.String || IsNumber(member);

    private static string Text(JProperty member) =>
        Convert.ToString(((JValue)member.Value).Value, CultureInfo.InvariantCulture)!;

    private static JToken Literal(JToken bare) => new JValue(bare.ToString(Formatting.None));

    private static JToken Signed(JToken value) =>
        value.Type == JTokenType.String
            ? new JValue("-" + (string?)value)
            : new JRaw("-" + value.ToString(Formatting.None));

    private static JToken Padded(Dice dice, JToken value)
    {
        string text = value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);
        string zeros = text.IndexOf('.') >= 0 ? "00" : ".00";
        return value.Type != JTokenType.String ? new JRaw(text + zeros)
            : dice.OneIn(2) ? new JValue("  " + text + " ")
            : new JValue(text + "   ");
    }
}
