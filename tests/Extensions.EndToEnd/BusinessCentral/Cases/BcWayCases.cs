using Extensions.EndToEnd.BusinessCentral.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>What happens between the job and the ERP.</summary>
internal static class BcWayCases
{
    public static IReadOnlyList<ErpCase<BcStage>> All { get; } =
    [
        new("saved between read and request: the ETag is stale", "Refused, then Cancelled", 2, StaleAsync),
        new(
            "posted to its end between read and request",
            "Refused",
            1,
            stage => MeanwhileAsync(stage, stage.Books.Post)
        ),
        new(
            "shipped between read and request",
            "Refused",
            1,
            stage => MeanwhileAsync(stage, order => stage.Books.Ship(order, 1, isInvoiced: false))
        ),
        new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
        new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: true)),
        new("the request is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: false)),
        new(
            "the ERP down after it deleted, run again",
            "Unconfirmed, then AlreadyCancelled",
            1,
            stage => DownAsync(stage, isAnswer: true)
        ),
        new(
            "the ERP down before it deleted, run again",
            "Unconfirmed, then Cancelled",
            1,
            stage => DownAsync(stage, isAnswer: false)
        ),
        new("the job killed before the ERP deleted, run again", "Cancelled", 1, stage => KillAsync(stage, false)),
        new(
            "the job killed before it heard the answer, run again",
            "AlreadyCancelled",
            1,
            stage => KillAsync(stage, true)
        ),
    ];

    private static async Task StaleAsync(BcStage stage)
    {
        await MeanwhileAsync(stage, stage.Books.Edit);
        stage.IsContended = false;
        await stage.CancelAsync();
    }

    private static async Task MeanwhileAsync(BcStage stage, Action<BcSalesOrder> change)
    {
        var order = stage.Order();
        stage.Gate.Before(
            "cancel",
            () =>
            {
                change(order);
                return Task.CompletedTask;
            }
        );
        stage.IsContended = true;
        await stage.CancelAsync();
    }

    private static Task TwoAtOnceAsync(BcStage stage)
    {
        stage.Order();
        stage.Gate.Pair("cancel");
        return stage.RunTwiceAtOnceAsync(stage.Web);
    }

    private static Task LostAsync(BcStage stage, bool isAnswer)
    {
        stage.Gate.Cut("cancel", isAnswer, () => Task.CompletedTask);
        return stage.PlainAsync();
    }

    private static async Task DownAsync(BcStage stage, bool isAnswer)
    {
        stage.Gate.Cut(
            "cancel",
            isAnswer,
            () =>
            {
                stage.Erp.IsUp = false;
                return Task.CompletedTask;
            }
        );
        await stage.PlainAsync(BcStage.Short);
        stage.Erp.IsUp = true;
        await stage.CancelAsync();
    }

    private static async Task KillAsync(BcStage stage, bool isAnswer)
    {
        stage.Order();
        await stage.Gate.KillAsync("cancel", isAnswer, () => stage.Begin(stage.Web));
        await stage.CancelAsync();
    }
}
