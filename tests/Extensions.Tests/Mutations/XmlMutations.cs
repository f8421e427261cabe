using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>Structural changes of an XML document. Each tells the place that it changed; null: there is none.</summary>
internal static class XmlMutations
{
    private static readonly string[] Nests = { "value", "Value", "item" };
    private static readonly string[] OtherTexts = { "Open", "Cancelled", "1", "9", "0", "0.00", "" };
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> All = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        ("remove", c => OnElement(c, element => element.Remove(), element => !IsRow(c, element))),
        ("empty", c => OnElement(c, element => element.RemoveNodes(), element => !IsList(c, element))),
        ("nil", c => OnElement(c, Nil, element => !IsList(c, element))),
        (
            "rename",
            c =>
                OnElement(
                    c,
                    e => e.Name = e.Name.Namespace + (c.Dice.OneIn(2) ? "odd_" : "X") + e.Name.LocalName,
                    e => !IsRow(c, e)
                )
        ),
        (
            "case of name",
            c => OnElement(c, e => e.Name = e.Name.Namespace + OtherCase(e.Name.LocalName), e => !IsRow(c, e))
        ),
        (
            "namespace",
            c =>
                OnElement(
                    c,
                    e => e.Name = "{urn:odd}" + e.Name.LocalName,
                    e => !e.Attributes().Any(a => a.IsNamespaceDeclaration)
                )
        ),
        ("repeat", c => OnElement(c, element => Repeat(c, element), element => !element.HasElements)),
        ("nest", c => OnElement(c, element => Nest(element, c.Dice.Of(Nests)))),
        ("to attribute", c => OnElement(c, element => ToAttribute(element, c.Dice.Of(Nests)), e => !e.HasElements)),
        ("sign", c => OnElement(c, e => e.Value = "-" + e.Value, e => IsQuantity(e) && !c.NamesAnOrder(e.Value))),
        (
            "pad",
            c =>
                OnElement(
                    c,
                    e => e.Value = c.Dice.OneIn(2) ? " " + e.Value + "\n" : "\t" + e.Value,
                    e => !e.HasElements
                )
        ),
        (
            "pad zeros",
            c =>
                OnElement(
                    c,
                    e => e.Value = c.Dice.OneIn(2) ? "00" + e.Value : e.Value + "00",
                    e => IsQuantity(e) && e.Value.Contains('.')
                )
        ),
        ("remove attribute", c => OnAttribute(c, attribute => attribute.Remove())),
        (
            "rename attribute",
            c =>
                OnAttribute(
                    c,
                    a =>
                    {
                        a.Parent!.Add(new XAttribute(a.Name + "_", a.Value));
                        a.Remove();
                    }
                )
        ),
        ("reorder", Reorder),
    };

    public static string PlaceOf(XElement element) =>
        string.Join("/", element.AncestorsAndSelf().Reverse().Select(one => one.Name.LocalName));

    private static string? OnElement(MutationContext c, Action<XElement> change, Func<XElement, bool>? isFit = null)
    {
        List<XElement> elements = c
            .Answer.Xml!.Descendants()
            .Where(element => !c.IsLeftOut(element) && isFit?.Invoke(element) != false)
            .ToList();
        if (elements.Count == 0)
        {
            return null;
        }

        XElement chosen = c.Dice.Of(elements);
        string place = PlaceOf(chosen);
        change(chosen);
        return place;
    }

    private static string? OnAttribute(MutationContext c, Action<XAttribute> change)
    {
        List<XAttribute> attributes = c
            .Answer.Xml!.DescendantsAndSelf()
            .Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .ToList();
        if (attributes.Count == 0)
        {
            return null;
        }

        XAttribute chosen = c.Dice.Of(attributes);
        string place = PlaceOf(chosen.Parent!) + "/@" + chosen.Name.LocalName;
        change(chosen);
        return place;
    }

    private static string? Reorder(MutationContext c)
    {
        List<XElement> parents = c.Answer.Xml!.DescendantsAndSelf().Where(e => e.Elements().Count() > 1).ToList();
        if (parents.Count == 0)
        {
            return null;
        }

        XElement chosen = c.Dice.Of(parents);
        chosen.ReplaceNodes(chosen.Elements().Reverse().ToList());
        return PlaceOf(chosen);
    }

    private static bool IsRow(MutationContext c, XElement element) => c.Setup.Rows.Contains(element.Name.LocalName);

    // Emptied, it is how XML writes an empty list.
    private static bool IsList(MutationContext c, XElement element) =>
        IsRow(c, element) || element.Elements().Any(child => IsRow(c, child));

    private static bool IsQuantity(XElement element) =>
        !element.HasElements
        && Regex.IsMatch(element.Value, @"^\d+(\.\d+)?$")
        && element.Value.Trim('0', '.').Length > 0;

    private static void Nil(XElement element)
    {
        element.RemoveNodes();
        element.SetAttributeValue(Instance + "nil", "true");
    }

    private static void Repeat(MutationContext c, XElement element)
    {
        var twin = new XElement(element.Name, c.Dice.Of(OtherTexts));
        if (c.Dice.OneIn(2))
        {
            element.AddBeforeSelf(twin);
        }
        else
        {
            element.AddAfterSelf(twin);
        }
    }

    private static void Nest(XElement element, string name)
    {
        List<XNode> nodes = element.Nodes().ToList();
        element.ReplaceNodes(new XElement(element.Name.Namespace + name, nodes));
    }

    private static void ToAttribute(XElement element, string name)
    {
        string value = element.Value;
        element.RemoveNodes();
        element.SetAttributeValue(name, value);
    }

    private static string OtherCase(string name)
    {
        char first = char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0]);
        return first + name.Substring(1);
    }
}
