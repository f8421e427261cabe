using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>Which order is meant, and who asks.</summary>
internal static class WayCases
{
    private const string Request = "cancel";
    public static IReadOnlyList<ErpCase<VendureStage>> All { get; } =
    [
        new("not found", "NOSUCHORDER", "NotFound", 0),
        new("a number that GraphQL could misread", "\"}}) {items{id}} #", "NotFound", 0),
        new("Vendure's own number", "Cancelled", 1, stage => PlainAsync(stage, "OrderNumberKind=Erp")),
        new("a dry run", "Previewed", 0, stage => PlainAsync(stage, "DryRun=true")),
        new("a web order number in a field of its own", "Cancelled", 1, FieldAsync),
        new("two Vendure orders of one web order", "Cancelled", 2, stage => TwinsAsync(stage, shipOne: false)),
        new(
            "two Vendure orders of one web order, one shipped",
            "Refused",
            0,
            stage => TwinsAsync(stage, shipOne: true)
        ),
        new("two customers with one web order number", "Ambiguous", 0, StrangersAsync),
        new("a wrong password, then the right one", "Misconfigured, then Cancelled", 1, WrongPasswordAsync),
        new("a user without rights", "Misconfigured", 0, stage => ByAsync(stage, "visitor")),
        new("a user that may read and not cancel", "Misconfigured", 2, stage => ByAsync(stage, "viewer")),
        new("an address without Vendure", "Misconfigured", 0, WrongAddressAsync),
        new("the session ended between two runs", "Previewed, then Cancelled", 1, EndedBetweenAsync),
        new("the session ended between look and request", "Cancelled", 2, EndedMeanwhileAsync),
        new("a session for each run, closed at its end", "Cancelled", 1, OwnSessionAsync),
    ];

    private static async Task PlainAsync(VendureStage stage, params string[] parameters) =>
        await stage.CancelAsync(await stage.PlaceAsync(), parameters);

    private static async Task FieldAsync(VendureStage stage)
    {
        stage.Use(VendureRecipe.ByField);
        await stage.PlaceAsync();
        await stage.RunAsync(stage.Web);
    }

    private static async Task TwinsAsync(VendureStage stage, bool shipOne)
    {
        stage.Use(VendureRecipe.ByField);
        await stage.PlaceAsync();
        var second = await stage.PlaceAsync();
        if (shipOne)
        {
            await stage.Clerk.FulfilAsync(second, 1, "Shipped");
        }

        await stage.RunAsync(stage.Web, "WebReferenceUnique=true");
    }

    private static async Task StrangersAsync(VendureStage stage)
    {
        stage.Use(VendureRecipe.ByField);
        await stage.PlaceAsync();
        await stage.PlaceAsync(customer: "c200@example.com");
        await stage.RunAsync(stage.Web);
    }

    private static async Task WrongPasswordAsync(VendureStage stage)
    {
        var order = await stage.PlaceAsync();
        var password = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync(order);
        stage.Password = password;
        await stage.CancelAsync(order);
    }

    private static Task ByAsync(VendureStage stage, string user)
    {
        stage.User = user;
        stage.Password = $"{user}-secret";
        return PlainAsync(stage);
    }

    private static Task WrongAddressAsync(VendureStage stage)
    {
        stage.Path = "/shop/";
        return PlainAsync(stage);
    }

    private static async Task EndedBetweenAsync(VendureStage stage)
    {
        var order = await stage.PlaceAsync();
        var token = TokenOf(stage);
        await stage.CancelAsync(order, "DryRun=true");
        (await stage.Clerk.IsOpenAsync(await token)).Should().BeTrue();
        await stage.Clerk.EndSessionAsync(await token);
        await stage.CancelAsync(order);
    }

    private static async Task EndedMeanwhileAsync(VendureStage stage)
    {
        var order = await stage.PlaceAsync();
        var token = TokenOf(stage);
        stage.Gate.Before(Request, async () => await stage.Clerk.EndSessionAsync(await token));
        await stage.CancelAsync(order);
    }

    private static async Task OwnSessionAsync(VendureStage stage)
    {
        stage.Use(VendureRecipe.OwnSession);
        var order = await stage.PlaceAsync();
        var token = TokenOf(stage);
        await stage.CancelAsync(order);
        (await stage.Clerk.IsOpenAsync(await token)).Should().BeFalse();
    }

    // Of the sign-in to come.
    private static Task<string> TokenOf(VendureStage stage)
    {
        var token = new TaskCompletionSource<string>();
        stage.Gate.Once(
            "login",
            async pass =>
            {
                var reply = await pass();
                token.SetResult(reply!.Headers["vendure-auth-token"].Single());
                return reply;
            }
        );
        return token.Task;
    }
}
