namespace Extensions.Tests.Mutations;

/// <summary>
/// Changes that make another complete and plausible truth: nobody can see from the answers that they were changed. No
/// mutation makes one, by construction; docs/reliability.md lists them.
/// </summary>
internal static class PlausibleTruths
{
    public static readonly IReadOnlyList<string> All = new[]
    {
        "A whole line or order gone from a list whose count is not told, or a list emptied; in XML that is also a row or a list without content.",
        "A quantity set to 0, or one valid status or flag for another valid one.",
        "A date set to the ERP's own \"no date\" (SX.e: null), or an Odoo field set to `false`.",
        "A key, a number or a reference that was replaced by another one in every answer.",
        "The customer no longer told, where the order is another customer's and nothing else says so.",
        "The web order number of one of several orders no longer told, in a look-up that also brings orders without one.",
        "The link to the next page no longer told, or a row gone from a page whose told next page was asked for and lacks it.",
        "Our key and number in the first complete answer that the ERP gives, with another customer and \"cancelled\", where the ERP keeps no web order number; the same in an answer about lines alone.",
        "An empty list where something else told of shipments: at FulfilledPath an empty list says \"none\".",
    };
}
