using System.Text.RegularExpressions;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Mutations;

/// <summary>Answers about the cancelled order of somebody else.</summary>
internal static class OtherOrder
{
    private static readonly char[] KeyMarks = { '-', '/' };

    /// <summary>What the ERP says of the other order: another key, number, reference and customer.</summary>
    public static string? Whole(MutationContext c) => Tell(c, body => body, "");

    /// <summary>
    /// The same with our key and number. Not for the first read: where an ERP keeps no web number, that would be another
    /// complete truth.
    /// </summary>
    public static string? UnderOurKey(MutationContext c)
    {
        if (c.IsFirstRead || !c.IsAlone)
        {
            return "";
        }

        (StoredOrder ours, StoredOrder other) = Orders(c.Erp);
        return Tell(
            c,
            body =>
            {
                string swapped = Swap(body, other, ours, withReference: false);
                bool tellsWhose =
                    swapped.IndexOf(other.WebReference, StringComparison.Ordinal) >= 0
                    || swapped.IndexOf(other.CustomerNumber, StringComparison.Ordinal) >= 0;
                return tellsWhose ? swapped : c.Answer.Body;
            },
            ""
        );
    }

    private static string? Tell(MutationContext c, Func<string, string> change, string place)
    {
        if (c.Request.Step != WireStep.Read)
        {
            return null;
        }

        (StoredOrder ours, StoredOrder other) = Orders(c.Erp);
        var request = new WireRequest(
            c.Request.Method,
            Swap(c.Request.Target, ours, other, withReference: true),
            c.Request.Headers,
            Swap(c.Request.Body, ours, other, withReference: true)
        );
        WireAnswer answer = c.Erp.AskAsync(request).GetAwaiter().GetResult();
        string body = change(answer.Body);
        if (body == c.Answer.Body || answer.Body.IndexOf(Name(other), StringComparison.Ordinal) < 0)
        {
            return ""; // it would not say whose it is
        }

        c.Answer.Status = answer.Status;
        c.Answer.ContentType = answer.ContentType;
        c.Answer.Replace(body);
        return place;
    }

    // The longest part of its key, which every answer about it has.
    private static string Name(StoredOrder order) =>
        order.Key.Split(KeyMarks).OrderByDescending(part => part.Length).First();

    private static (StoredOrder Ours, StoredOrder Other) Orders(ScriptedErp erp)
    {
        IReadOnlyList<StoredOrder> all = erp.Orders.Ever;
        return (all[0], all[all.Count - 1]);
    }

    private static string Swap(string text, StoredOrder from, StoredOrder to, bool withReference)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(names, from.Key, to.Key);
        Add(names, from.Number, to.Number);
        if (withReference)
        {
            names[from.WebReference] = to.WebReference;
        }

        string any = string.Join("|", names.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        return Regex.Replace(text, $"(?<![0-9A-Za-z])({any})(?![0-9A-Za-z])", match => names[match.Value]);
    }

    private static void Add(Dictionary<string, string> names, string from, string to)
    {
        names[from] = to;
        string[] parts = from.Split(KeyMarks);
        string[] others = to.Split(KeyMarks);
        for (int i = 0; i < parts.Length; i++)
        {
            names[parts[i]] = others[i];
        }
    }
}
