using System.Xml.Linq;

namespace Extensions.AdapterKit.Scripted;

/// <summary>An XML document whose structure can be changed. Names are those without prefix.</summary>
internal sealed class XmlTree
{
    private readonly XElement root;

    public XmlTree(string body)
    {
        this.root = XDocument.Parse(body).Root!;
    }

    /// <summary>All texts and attributes, trimmed.</summary>
    public IEnumerable<string> Values =>
        this.Leaves.Select(leaf => leaf.Value.Trim()).Concat(this.Attributes.Select(a => a.Value.Trim()));

    private IEnumerable<XElement> Leaves => this.root.DescendantsAndSelf().Where(element => !element.HasElements);

    private IEnumerable<XAttribute> Attributes => this.root.DescendantsAndSelf().Attributes();

    public override string ToString() => this.root.ToString(SaveOptions.DisableFormatting);

    public void Remove(IReadOnlyCollection<string> names)
    {
        this.Attributes.Where(attribute => names.Contains(attribute.Name.LocalName)).Remove();
        this.root.Descendants().Where(element => names.Contains(element.Name.LocalName)).Remove();
    }

    /// <summary>XML has no lists: of the innermost elements that repeat around a named one, the last alone is one.</summary>
    public void KeepLast(IReadOnlyCollection<string> names)
    {
        List<XElement> repeated = this
            .root.Descendants()
            .Where(element => names.Contains(element.Name.LocalName))
            .Select(named => named.AncestorsAndSelf().FirstOrDefault(IsRepeated))
            .OfType<XElement>()
            .Distinct()
            .ToList();
        repeated.Where(element => element.ElementsAfterSelf(element.Name).Any()).Remove();
    }

    public void KeepRows(Func<int, bool> isKept)
    {
        XElement? first = this.root.DescendantsAndSelf().FirstOrDefault(IsRepeated);
        List<XElement> rows = first?.Parent!.Elements(first.Name).ToList() ?? new List<XElement>();
        rows.Where((_, row) => !isKept(row)).Remove();
    }

    public void Replace(IReadOnlyDictionary<string, string> values)
    {
        foreach (XElement leaf in this.Leaves.ToList())
        {
            leaf.Value = Other(leaf.Value, values);
        }

        foreach (XAttribute attribute in this.Attributes.Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            attribute.Value = Other(attribute.Value, values);
        }
    }

    private static string Other(string value, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(value.Trim(), out string? other) ? other : value;

    private static bool IsRepeated(XElement element) => element.Parent?.Elements(element.Name).Count() > 1;
}
