using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.AdapterKit.Scripted;

/// <summary>A JSON document whose structure can be changed.</summary>
internal sealed class JsonTree
{
    private readonly JArray holder;

    public JsonTree(string body)
    {
        using var reader = new JsonTextReader(new StringReader(body))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        this.holder = new JArray(JToken.ReadFrom(reader));
    }

    /// <summary>All texts and numbers, trimmed.</summary>
    public IEnumerable<string> Values => this.Scalars.Select(TextOf);

    private IEnumerable<JValue> Scalars => this.holder.Descendants().OfType<JValue>();

    public override string ToString() => this.holder[0].ToString();

    public void Remove(IReadOnlyCollection<string> names)
    {
        foreach (JToken named in this.Named(names))
        {
            named.Remove();
        }
    }

    public void Unwrap(IReadOnlyCollection<string> names)
    {
        List<JArray> around = this.Named(names).Select(this.ListAround).OfType<JArray>().Distinct().ToList();
        foreach (JArray list in around.Where(list => list.Count == 1))
        {
            list.Replace(list[0]);
        }
    }

    public void KeepRows(Func<int, bool> isKept)
    {
        JArray? rows = this
            .holder.Descendants()
            .OfType<JArray>()
            .FirstOrDefault(list => list.Count > 1 && list.All(row => row is JObject));
        for (int row = (rows?.Count ?? 0) - 1; row >= 0; row--)
        {
            if (!isKept(row))
            {
                rows![row].Remove();
            }
        }
    }

    public void Replace(IReadOnlyDictionary<string, string> values)
    {
        foreach (JValue scalar in this.Scalars.ToList())
        {
            if (values.TryGetValue(TextOf(scalar), out string? other))
            {
                bool isNumber = scalar.Type == JTokenType.Integer && long.TryParse(other, out _);
                scalar.Replace(isNumber ? new JValue(long.Parse(other, CultureInfo.InvariantCulture)) : other);
            }
        }
    }

    private static string TextOf(JValue scalar) =>
        Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;

    // A member of this name, or an entry of a list of pairs that has the name as a value.
    private List<JToken> Named(IReadOnlyCollection<string> names) =>
        this
            .holder.Descendants()
            .Where(token =>
                token is JProperty member
                    ? names.Contains(member.Name)
                    : token is JObject { Parent: JArray } pair
                        && pair.Properties()
                            .Any(p => p.Value.Type == JTokenType.String && names.Contains((string)p.Value!))
            )
            .ToList();

    private JArray? ListAround(JToken named) =>
        (named as JProperty)?.Value as JArray
        ?? named.Ancestors().OfType<JArray>().FirstOrDefault(list => list != this.holder);
}
