namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>Answers of SX.e, written down.</summary>
internal static class SxeWire
{
    public const string Yes = """{"response":{"cErrorMessage":""}}""";

    private const string NoSoapDate = "<year>0</year><month>0</month><date>0</date>";

    /// <summary>A record of the REST service's order list; nothing was shipped or invoiced unless <c>more</c> tells it.</summary>
    public static string Order(
        string stage,
        string more = "",
        int suffix = 0,
        long number = 1234567,
        string customer = "100234.0"
    ) =>
        $"{{\"orderNo\":{number},\"orderSuf\":{suffix},\"custNo\":{customer},\"stageCd\":{stage}{more}"
        + Unless(more, "\"shipDt\"", ",\"shipDt\":null")
        + Unless(more, "\"invoiceDt\"", ",\"invoiceDt\":null")
        + "}";

    public static string List(params string[] orders) => ListOf("false", orders);

    public static string ListOf(string more, params string[] orders) =>
        $"{{\"response\":{{\"cErrorMessage\":\"\",\"moreRecordsAvailable\":{more},"
        + $"\"tOeordV4\":{{\"t-oeordV4\":[{string.Join(",", orders)}]}}}}}}";

    public static string No(string text) => "{\"response\":{\"cErrorMessage\":\"" + text + "\"}}";

    /// <summary>The single order's header: names and values.</summary>
    public static string Single(params string[] pairs)
    {
        string all = string.Join("|", pairs);
        IEnumerable<string> dates = new[] { "shipdt", "invoicedt" }.Select(date => Unless(all, date + "=", date + "="));
        IEnumerable<string> fields = pairs
            .Concat(pairs.Length == 0 ? [] : dates.Where(pair => pair.Length > 0))
            .Select(pair => pair.Split('='))
            .Select(pair => $$"""{"fieldName":"{{pair[0]}}","fieldValue":"{{pair[1]}}","seqNo":1}""");
        return "{\"response\":{\"cErrorMessage\":\"\",\"tFieldlist\":{\"t-fieldlist\":["
            + string.Join(",", fields)
            + "]}}}";
    }

    public static string Soap(string body) =>
        $"""<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>{body}</soap:Body></soap:Envelope>""";

    public static string SoapList(params string[] orders) =>
        Soap(
            "<OEGetListofOrdersV4Response xmlns=\"Infor.WS\"><OEGetListofOrdersV4Result>"
                + "<moreRecordsAvailable>false</moreRecordsAvailable><arrayOrder>"
                + string.Concat(orders)
                + "</arrayOrder></OEGetListofOrdersV4Result></OEGetListofOrdersV4Response>"
        );

    public static string SoapOrder(string stage, string more = "", int suffix = 0) =>
        "<OEGetListofOrdersV4.output.Order><orderNumber>1234567</orderNumber>"
        + $"<orderSuffix>{suffix}</orderSuffix><customerNumber>100234</customerNumber>"
        + $"<stageCode>{stage}</stageCode>{more}"
        + Unless(more, "<shipDate", $"<shipDate>{NoSoapDate}</shipDate>")
        + Unless(more, "<invoiceDate", $"<invoiceDate>{NoSoapDate}</invoiceDate>")
        + "</OEGetListofOrdersV4.output.Order>";

    public static string SoapCancel(string error = "") =>
        Soap(
            "<OEOrderDeleteOrCancelResponse xmlns=\"Infor.WS\"><OEOrderDeleteOrCancelResult>"
                + (error.Length > 0 ? $"<errorMessage>{error}</errorMessage>" : "")
                + "</OEOrderDeleteOrCancelResult></OEOrderDeleteOrCancelResponse>"
        );

    public static string SoapFault(string code, string text) =>
        Soap($"<soap:Fault><faultcode>{code}</faultcode><faultstring>{text}</faultstring></soap:Fault>");

    private static string Unless(string text, string part, string addition) =>
        text.IndexOf(part, StringComparison.Ordinal) < 0 ? addition : string.Empty;
}
