namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>Answers of SX.e, written down.</summary>
internal static class SxeWire
{
    public const string Yes = """{"response":{"cErrorMessage":""}}""";

    /// <summary>A record of the REST service's order list.</summary>
    public static string Order(
        string stage,
        string more = "",
        int suffix = 0,
        long number = 1234567,
        string customer = "100234.0"
    ) => $"{{\"orderNo\":{number},\"orderSuf\":{suffix},\"custNo\":{customer},\"stageCd\":{stage}{more}}}";

    public static string List(params string[] orders) => ListOf("false", orders);

    public static string ListOf(string more, params string[] orders) =>
        $"{{\"response\":{{\"cErrorMessage\":\"\",\"moreRecordsAvailable\":{more},"
        + $"\"tOeordV4\":{{\"t-oeordV4\":[{string.Join(",", orders)}]}}}}}}";

    public static string No(string text) => "{\"response\":{\"cErrorMessage\":\"" + text + "\"}}";

    /// <summary>The single order's header: names and values.</summary>
    public static string Single(params string[] pairs)
    {
        IEnumerable<string> fields = pairs
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
        + $"<stageCode>{stage}</stageCode>{more}</OEGetListofOrdersV4.output.Order>";

    public static string SoapCancel(string error = "") =>
        Soap(
            "<OEOrderDeleteOrCancelResponse xmlns=\"Infor.WS\"><OEOrderDeleteOrCancelResult>"
                + (error.Length > 0 ? $"<errorMessage>{error}</errorMessage>" : "")
                + "</OEOrderDeleteOrCancelResult></OEOrderDeleteOrCancelResponse>"
        );

    public static string SoapFault(string code, string text) =>
        Soap($"<soap:Fault><faultcode>{code}</faultcode><faultstring>{text}</faultstring></soap:Fault>");
}
