using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>What happens between the job and the ERP.</summary>
internal static class FnoWayCases
{
    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: true)),
        new(
            "the request is lost, and the service compares no version, run again",
            "Unconfirmed, then Cancelled",
            1,
            LostTwiceAsync
        ),
        new(
            "the request is lost, and the service compares the version",
            "Cancelled",
            1,
            stage => LostAsync(stage, isAnswer: false, FnoStage.WithVersion)
        ),
        new(
            "the ERP down after it cancelled, run again",
            "Unconfirmed, then AlreadyCancelled",
            1,
            stage => DownAsync(stage, isAnswer: true)
        ),
        new(
            "the ERP down before it cancelled, run again",
            "Unconfirmed, then Cancelled",
            1,
            stage => DownAsync(stage, isAnswer: false)
        ),
        new("the job killed before the ERP cancelled, run again", "Cancelled", 1, stage => KillAsync(stage, false)),
        new(
            "the job killed before it heard the answer, run again",
            "AlreadyCancelled",
            1,
            stage => KillAsync(stage, true)
        ),
    ];

    private static Task LostAsync(FnoStage stage, bool isAnswer, params string[] parameters)
    {
        stage.Gate.Cut("cancel", isAnswer, () => Task.CompletedTask);
        return stage.PlainAsync(parameters);
    }

    private static async Task LostTwiceAsync(FnoStage stage)
    {
        await LostAsync(stage, isAnswer: false, FnoStage.Short);
        await stage.CancelAsync();
    }

    private static async Task DownAsync(FnoStage stage, bool isAnswer)
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
        await stage.PlainAsync(FnoStage.Short);
        stage.Erp.IsUp = true;
        await stage.CancelAsync();
    }

    private static async Task KillAsync(FnoStage stage, bool isAnswer)
    {
        stage.Order();
        await stage.Gate.KillAsync("cancel", isAnswer, () => stage.Begin(stage.Web));
        await stage.CancelAsync();
    }
}
