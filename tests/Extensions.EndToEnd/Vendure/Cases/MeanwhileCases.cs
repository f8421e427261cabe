using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>What happens between the job and the shop.</summary>
internal static class MeanwhileCases
{
    public const string Opened = "opened for a change between look and request";

    private const string Request = "cancel";
    private static readonly string[] Short = ["TimeoutSeconds=6", "AttemptTimeoutSeconds=2"];

    public static IReadOnlyList<ErpCase<VendureStage>> All { get; } =
    [
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
