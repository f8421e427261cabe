using System.Globalization;
using System.Xml.Linq;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>What a gateway, a cache or a wrong address makes of an answer.</summary>
internal static class HttpMutations
{
    private const string Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>";

    private static readonly int[] Statuses = { 404, 206, 202, 204, 403 };
    private static readonly int[] PageStatuses = { 200, 202, 403, 404 };
    private static readonly string[] NextMembers = { "@odata.nextLink", "odata.nextLink", "__next" };
    private static readonly string[] CountMembers = { "count", "@odata.count", "odata.count" };

    public static readonly IReadOnlyList<(string Kind, Func<MutationContext, string?> Apply)> All = new (
        string,
        Func<MutationContext, string?>
    )[]
    {
        ("status", Status),
        ("web page", WebPage),
        ("empty body", EmptyBody),
        ("cut text", CutText),
        ("cut page", CutPage),
        ("cut page", CutPage),
        ("other order", OtherOrder.Whole),
        ("other order", OtherOrder.Whole),
        ("other order's reference", OtherOrder.UnderOurKey),
    };

    private static string? Status(MutationContext c)
    {
        int status = c.Dice.Of(Statuses);
        bool isEmpty = status == 204 || c.Dice.OneIn(3);
        c.Answer.Status = status;
        if (isEmpty)
        {
            c.Answer.Replace(string.Empty);
        }

        return status.ToString(CultureInfo.InvariantCulture) + (isEmpty ? " without a body" : "");
    }

    private static string? WebPage(MutationContext c)
    {
        c.Answer.Status = c.Dice.Of(PageStatuses);
        c.Answer.ContentType = "text/html; charset=utf-8";
        c.Answer.Replace(Page);
        return "with " + c.Answer.Status.ToString(CultureInfo.InvariantCulture);
    }

    private static string? EmptyBody(MutationContext c)
    {
        if (c.Answer.Body.Length == 0)
        {
            return null;
        }

        c.Answer.Replace(string.Empty);
        return "";
    }

    private static string? CutText(MutationContext c)
    {
        string body = c.Answer.Body;
        if (body.Length < 2)
        {
            return null;
        }

        c.Answer.Replace(body.Substring(0, 1 + c.Dice.Below(body.Length - 1)));
        return "";
    }

    // Rows are gone, and the answer itself says so.
    private static string? CutPage(MutationContext c)
    {
        if (c.Request.Step != WireStep.Read || c.Answer.Status != 200)
        {
            return null;
        }

        string? place = c.Answer.Json != null ? CutJson(c, c.Answer.Json) : CutXml(c);
        return place == null ? null : place + ", " + TellThePart(c);
    }

    private static string? CutJson(MutationContext c, JToken root)
    {
        List<JArray> lists = JsonMutations
            .Nodes(root)
            .OfType<JArray>()
            .Where(list => list.Count > 0 && list.All(row => row is JObject))
            .ToList();
        if (lists.Count == 0)
        {
            return null;
        }

        JArray chosen = c.Dice.Of(lists);
        c.CutList = chosen;
        bool fromTheEnd = c.Dice.OneIn(2);
        for (int i = c.Dice.Between(1, chosen.Count); i > 0; i--)
        {
            chosen.RemoveAt(fromTheEnd ? chosen.Count - 1 : 0);
        }

        return "list " + JsonMutations.PlaceOf(chosen);
    }

    private static string? CutXml(MutationContext c)
    {
        List<XElement> rows =
            c.Answer.Xml?.Descendants().Where(element => c.Setup.Rows.Contains(element.Name.LocalName)).ToList()
            ?? new List<XElement>();
        if (rows.Count == 0)
        {
            return null;
        }

        XElement chosen = c.Dice.Of(rows);
        string place = XmlMutations.PlaceOf(chosen);
        chosen.Remove();
        return place;
    }

    private static string TellThePart(MutationContext c)
    {
        if (c.Answer.Json is JObject root && c.Dice.OneIn(2))
        {
            return TellInBody(c, root);
        }

        switch (c.Dice.Below(c.Setup.HasPages ? 2 : 3))
        {
            case 0:
                c.Answer.Status = 206;
                c.Answer.Headers.Add("Content-Range: orders 0-0/1000");
                return "206 with Content-Range";
            case 1:
                c.Answer.Headers.Add("Content-Range: items 0-0/1000");
                return "Content-Range";
            default:
                c.Answer.Headers.Add($"Link: <{c.Request.Target}{Joint(c)}page=2>; rel=\"next\"");
                return "Link next";
        }
    }

    private static string TellInBody(MutationContext c, JObject root)
    {
        JToken? records = root.DescendantsAndSelf()
            .OfType<JProperty>()
            .FirstOrDefault(m => m.Name == "moreRecordsAvailable");
        if (records is JProperty more)
        {
            more.Value = c.Dice.OneIn(2) ? new JValue(true) : new JValue("true");
            return "moreRecordsAvailable";
        }

        bool counts = c.Setup.HasPages || c.Dice.OneIn(3);
        JToken told = counts ? new JValue(1000) : new JValue(c.Request.Target + Joint(c) + "page=2");

        // What an order's own list lacks is told beside it.
        if (c.CutList is { Parent: JProperty { Parent: JObject owner } list } && owner != root && owner.Path.Length > 0)
        {
            string beside = list.Name + (counts ? "@odata.count" : "@odata.nextLink");
            owner[beside] = told;
            c.ToldMember = beside;
            return "member " + beside;
        }

        string name = c.Dice.Of(counts ? CountMembers : NextMembers);
        root[name] = told;
        c.ToldMember = name;
        return "member " + name;
    }

    private static string Joint(MutationContext c) => c.Request.Target.IndexOf('?') < 0 ? "?" : "&";
}
