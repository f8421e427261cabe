using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>Who may do what, and when.</summary>
internal static class FnoAccessCases
{
    private const string Throttled = """{"error":{"code":"","message":"Resource limits."}}""";

    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        new("no service is named, and deleting is off", "Misconfigured", 0, stage => stage.PlainAsync("CancelPath=-")),
        new("a wrong secret, then the right one", "Misconfigured, then Cancelled", 1, WrongSecretAsync),
        new("a connection that signs in with each request", "Misconfigured", 0, OtherTypeAsync),
        new("the token expired before the request", "Cancelled", 2, ExpireAsync),
        new("the application is mapped to no user", "Misconfigured", 0, UnmappedAsync),
        new("the user sees only another company", "NotFound", 0, OtherCompanyAsync),
        new("the user may not use the service", "Misconfigured", 1, ForbiddenAsync),
        new(
            "no service at this address",
            "Misconfigured",
            1,
            stage => stage.PlainAsync("CancelPath=api/services/ContosoGroup/ContosoOrders/other")
        ),
        new(
            "no data entity of this name",
            "Misconfigured",
            0,
            stage => stage.PlainAsync("LinesName=SalesOrderLinesV9")
        ),
        new("a field that the data entity lacks", "Misconfigured", 0, stage => stage.PlainAsync("ReferenceField=Web")),
        new("the look-up is throttled, with a time to wait", "Cancelled", 1, stage => ThrottleAsync(stage, "list")),
        new("the request is throttled, with a time to wait", "Cancelled", 1, stage => ThrottleAsync(stage, "cancel")),
        new("a failure of the server at the look-up, which passes", "Cancelled", 1, FailAsync),
    ];

    private static async Task WrongSecretAsync(FnoStage stage)
    {
        stage.Order();
        var right = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync();
        stage.Password = right;
        await stage.CancelAsync();
    }

    private static Task OtherTypeAsync(FnoStage stage)
    {
        stage.Type = "ApiEndpoint";
        return stage.PlainAsync();
    }

    private static Task ExpireAsync(FnoStage stage) => stage.MeanwhileAsync(_ => stage.Erp.Tokens.Expire());

    private static async Task UnmappedAsync(FnoStage stage)
    {
        stage.Erp.IsUnmapped = true;
        await stage.PlainAsync();
        stage.Erp.IsUnmapped = false;
    }

    private static async Task OtherCompanyAsync(FnoStage stage)
    {
        stage.Order(company: "ussi");
        stage.Books.Companies.Remove("ussi");
        await stage.CancelAsync();
        stage.Books.Companies.Add("ussi");
    }

    private static Task ForbiddenAsync(FnoStage stage)
    {
        stage.Erp.Service.Faults[stage.Order().SalesOrderNumber] = FnoServiceFault.IsForbidden;
        return stage.CancelAsync();
    }

    private static Task ThrottleAsync(FnoStage stage, string operation)
    {
        stage.Gate.Once(operation, _ => Answer(429, Throttled, ("Retry-After", "1")));
        return stage.PlainAsync();
    }

    private static Task FailAsync(FnoStage stage)
    {
        stage.Gate.Once("list", _ => Answer(500, Throttled));
        return stage.PlainAsync();
    }

    private static Task<ErpGateReply?> Answer(int status, string body, params (string Name, string Value)[] headers) =>
        Task.FromResult<ErpGateReply?>(
            new ErpGateReply(
                status,
                headers
                    .Append(("Content-Type", "application/json"))
                    .ToDictionary(one => one.Item1, one => new[] { one.Item2 }),
                System.Text.Encoding.UTF8.GetBytes(body)
            )
        );
}
