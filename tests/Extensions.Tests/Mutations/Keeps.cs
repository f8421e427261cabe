using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>Changes that keep the meaning: the run must end as if nothing had been changed.</summary>
internal static class Keeps
{
    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> Json = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        ("order of members", OrderOfMembers),
        ("white space", WhiteSpace),
        ("unknown member", UnknownMember),
        ("number format", NumberFormat),
        ("quoted number", QuotedNumber),
        ("escapes", Escapes),
    };

    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> Xml = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        ("white space", c => ReplaceText(c, c.Answer.Xml!.ToString().Replace("\n", "\r\n\t"))),
        ("unknown element", UnknownElement),
        ("comment", Comment),
        ("declaration", c => ReplaceText(c, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n" + c.Answer.Body)),
    };

    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> Http = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        (
            "byte order mark",
            c =>
                c.Answer.Body.Length == 0 || c.Answer.Body[0] == '\uFEFF'
                    ? null
                    : ReplaceText(c, "\uFEFF" + c.Answer.Body)
        ),
        ("case of headers", CaseOfHeaders),
    };

    private static string OrderOfMembers(MutationContext c)
    {
        foreach (JObject json in JsonMutations.Nodes(c.Answer.Json!).OfType<JObject>().ToList())
        {
            json.ReplaceAll(json.Children<JProperty>().OrderBy(_ => c.Dice.Below(1000)).ToList());
        }

        return "";
    }

    private static string? WhiteSpace(MutationContext c) =>
        ReplaceText(c, " \r\n" + c.Answer.Json!.ToString(Formatting.Indented).Replace("\n", "\n\t") + "\n ");

    private static string? UnknownMember(MutationContext c)
    {
        List<JObject> all = JsonMutations.Nodes(c.Answer.Json!).OfType<JObject>().ToList();
        if (all.Count == 0)
        {
            return null;
        }

        JObject chosen = c.Dice.Of(all);
        chosen["xOdd"] = c.Dice.Below(3) switch
        {
            0 => new JRaw("1E400"),
            1 => new JObject { ["status"] = "Shipped", ["list"] = new JArray(1, null!, "a") },
            _ => new JRaw("123456789012345678901234567890.12345678901234567890123456789012345"),
        };
        return JsonMutations.PlaceOf(chosen);
    }

    private static string? NumberFormat(MutationContext c) =>
        OnNumber(c, value => new JRaw(Text(value) + (Text(value).IndexOf('.') < 0 ? ".0" : "00")));

    private static string? QuotedNumber(MutationContext c) =>
        c.Setup.QuotesNumbers ? OnNumber(c, value => new JValue(Text(value))) : null;

    private static string? OnNumber(MutationContext c, Func<JValue, JToken> change)
    {
        List<JValue> numbers = JsonMutations
            .Nodes(c.Answer.Json!)
            .OfType<JValue>()
            .Where(value => value.Parent != null && value.Type is JTokenType.Integer or JTokenType.Float)
            .ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        JValue chosen = c.Dice.Of(numbers);
        string place = JsonMutations.PlaceOf(chosen);
        chosen.Replace(change(chosen));
        return place;
    }

    private static string Text(JValue number) => Convert.ToString(number.Value, CultureInfo.InvariantCulture)!;

    // The first letter of every text, and of no name.
    private static string? Escapes(MutationContext c) =>
        ReplaceText(
            c,
            Regex.Replace(
                c.Answer.Body,
                "(?<=:\")[A-Za-z]",
                match => "\\u" + ((int)match.Value[0]).ToString("x4", CultureInfo.InvariantCulture)
            )
        );

    private static string UnknownElement(MutationContext c)
    {
        XElement chosen = c.Dice.Of(
            c.Answer.Xml!.DescendantsAndSelf()
                .Where(element =>
                    element.HasElements && !element.Elements().Any(child => c.Setup.Rows.Contains(child.Name.LocalName))
                )
                .Append(c.Answer.Xml!)
                .ToList()
        );
        chosen.Add(new XElement(chosen.Name.Namespace + "xOdd", new XElement("status", "Shipped")));
        return XmlMutations.PlaceOf(chosen);
    }

    private static string Comment(MutationContext c)
    {
        XElement chosen = c.Dice.Of(c.Answer.Xml!.DescendantsAndSelf().ToList());
        chosen.AddFirst(new XComment(" odd "));
        return XmlMutations.PlaceOf(chosen);
    }

    private static string CaseOfHeaders(MutationContext c)
    {
        c.Answer.ContentType = c.Answer.ContentType.ToUpperInvariant();
        for (int i = 0; i < c.Answer.Headers.Count; i++)
        {
            int colon = c.Answer.Headers[i].IndexOf(':');
            c.Answer.Headers[i] =
                c.Answer.Headers[i].Substring(0, colon).ToLowerInvariant() + c.Answer.Headers[i].Substring(colon);
        }

        return "";
    }

    private static string ReplaceText(MutationContext c, string body)
    {
        c.Answer.Replace(body);
        return "";
    }
}
