using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Prophet21;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>The Prophet 21 adapter on a handler in memory.</summary>
internal static class Prophet21Run
{
    public const string Token = """{"AccessToken":"abc123","ExpiresInSeconds":86400,"TokenType":"Bearer"}""";
    public const string Router = """{"Url":"https://erp.example/uiserver0/"}""";
    public const string NoRows = """{"value":[]}""";
    public const string Saved = """{"Messages":["Saved"],"Summary":{"Succeeded":1,"Failed":0,"Other":0}}""";

    public static ErpOrder Order =>
        new("1013938", "1013938", ErpOrderState.Open, "Open", Fulfilment.Nothing, "W1", "10050");

    /// <summary>Already signed in.</summary>
    public static AdapterRun New()
    {
        var run = new AdapterRun(new Prophet21Adapter());
        return run.Answers(200, Token);
    }

    /// <summary>Signed in, and knows the UI server by parameter.</summary>
    public static AdapterRun ForCancel() => New().With("UiServerUrl", "uiserver0");

    /// <summary>One row of the order view; raw JSON values.</summary>
    public static string Header(
        string cancelled = "\"N\"",
        string completed = "\"N\"",
        string approved = "\"Y\"",
        string deleted = "\"N\"",
        string number = "\"1013938\"",
        string reference = "\"W1\""
    ) =>
        $$"""{"value":[{"order_no":{{number}},"web_reference_no":{{reference}},"customer_id":10050.0,"cancel_flag":{{cancelled}},"completed":{{completed}},"approved":{{approved}},"delete_flag":{{deleted}}}]}""";

    /// <summary>The order's only line; raw JSON values.</summary>
    public static string Line(string invoiced = "0.0", string picked = "0.0", string cancelled = "0.0") =>
        Page(LineRow(invoiced, picked, cancelled));

    /// <summary>One row of the line view; raw JSON values.</summary>
    public static string LineRow(
        string invoiced = "0.0",
        string picked = "0.0",
        string cancelled = "0.0",
        string number = "\"1013938\""
    ) =>
        $$"""{"order_no":{{number}},"qty_invoiced":{{invoiced}},"qty_on_pick_tickets":{{picked}},"qty_canceled":{{cancelled}}}""";

    /// <summary>Rows as a view tells them.</summary>
    public static string Page(params string[] rows) => "{\"value\":[" + string.Join(",", rows) + "]}";

    /// <summary>Rows, and the address of the next ones.</summary>
    public static string PageBefore(string next, params string[] rows) =>
        "{\"value\":[" + string.Join(",", rows) + "],\"@odata.nextLink\":\"" + next + "\"}";
}
