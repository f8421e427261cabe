using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>Which order is meant, who asks, and what happens between the job and the shop.</summary>
internal static class WayCases
{
    public const string Opened = "opened for a change between look and request";

    private const string Request = "cancel";
    private static readonly string[] Short = ["TimeoutSeconds=6", "AttemptTimeoutSeconds=2"];

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
        Meanwhile("cancelled between look and request", "Cancelled", (clerk, order) => clerk.CancelAsync(order)),
        Meanwhile(Opened, "Unconfirmed", (clerk, order) => clerk.ModifyAsync(order, 1), Short),
        Meanwhile("paid between look and request", "CancelledTooLate", (clerk, order) => clerk.SettleAsync(order)),
        Meanwhile(
            "shipped between look and request",
            "CancelledTooLate",
            (clerk, order) => clerk.FulfilAsync(order, 1, "Shipped")
        ),
        new("a draft deleted between look and request", "Unconfirmed", 1, DeletedAsync),
        new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
        new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: true)),
        new("the request is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: false)),
        new("Vendure is down, and is back", "Unavailable, then Cancelled", 1, DownAsync),
        new(
            "Vendure killed before it cancelled, run again",
            "Unconfirmed, then Cancelled",
            1,
            stage => KillAsync(stage, false)
        ),
        new(
            "Vendure killed after it cancelled, run again",
            "Unconfirmed, then AlreadyCancelled",
            1,
            stage => KillAsync(stage, true)
        ),
        new("the job killed before Vendure cancelled, run again", "Cancelled", 1, stage => KillJobAsync(stage, false)),
        new(
            "the job killed before it heard the answer, run again",
            "AlreadyCancelled",
            1,
            stage => KillJobAsync(stage, true)
        ),
    ];

    private static ErpCase<VendureStage> Meanwhile(
        string name,
        string outcome,
        Func<VendureClerk, VendureOrder, Task> change,
        params string[] parameters
    ) =>
        new(
            name,
            outcome,
            1,
            async stage =>
            {
                var order = await stage.PlaceAsync();
                stage.Gate.Before(Request, () => change(stage.Clerk, order));
                stage.IsContended = true;
                await stage.CancelAsync(order, parameters);
            }
        );

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

    private static async Task DeletedAsync(VendureStage stage)
    {
        var order = await stage.Clerk.DraftAsync();
        stage.Gate.Before(Request, () => stage.Clerk.DeleteDraftAsync(order));
        stage.IsContended = true;
        await stage.CancelAsync(order, Short);
    }

    private static async Task TwoAtOnceAsync(VendureStage stage)
    {
        var order = await stage.PlaceAsync();
        stage.Gate.Pair(Request);
        await stage.RunTwiceAtOnceAsync(order.Code);
    }

    private static async Task LostAsync(VendureStage stage, bool isAnswer)
    {
        var order = await stage.PlaceAsync();
        stage.Gate.Cut(Request, isAnswer, () => Task.CompletedTask);
        await stage.CancelAsync(order);
    }

    private static async Task DownAsync(VendureStage stage)
    {
        var order = await stage.PlaceAsync();
        stage.Erp.Stop();
        await stage.CancelAsync(order, Short);
        await stage.Erp.StartAsync();
        await stage.CancelAsync(order);
    }

    private static async Task KillAsync(VendureStage stage, bool isAnswer)
    {
        var order = await stage.PlaceAsync();
        stage.Gate.Cut(
            Request,
            isAnswer,
            () =>
            {
                stage.Erp.Stop();
                return Task.CompletedTask;
            }
        );
        await stage.CancelAsync(order, Short);
        await stage.Erp.StartAsync();
        await stage.CancelAsync(order);
    }

    private static async Task KillJobAsync(VendureStage stage, bool isAnswer)
    {
        var order = await stage.PlaceAsync();
        await stage.Gate.KillAsync(Request, isAnswer, () => stage.Begin(order.Code));
        await stage.CancelAsync(order);
    }
}
