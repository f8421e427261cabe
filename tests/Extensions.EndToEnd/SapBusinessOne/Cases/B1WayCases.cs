using System.Text;
using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.SapBusinessOne.Erp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>What happens between the job and the ERP.</summary>
internal static class B1WayCases
{
    public static IReadOnlyList<ErpCase<B1Stage>> All { get; } =
    [
        new("saved between read and request: the ETag is stale", "Refused, then Cancelled", 2, StaleAsync),
        new("saved between read and request, without VersionCheck", "Cancelled", 1, BlindAsync),
        new(
            "delivered between read and request",
            "Refused",
            1,
            stage => MeanwhileAsync(stage, order => stage.Books.Draw(order, 1))
        ),
        new("412 and -2039 three times, then yes", "Cancelled", 4, stage => StubbornAsync(stage, 3, "MaxAttempts=5")),
        new("412 and -2039 for ever", "Refused", 2, stage => StubbornAsync(stage, 99)),
        new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
        new("the balancer answers the look-up with 502, once", "Cancelled", 1, stage => BalancerAsync(stage, "find")),
        new("the balancer answers the request with 502", "Cancelled", 1, stage => BalancerAsync(stage, "cancel")),
        new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: true)),
        new("the request is lost", "Cancelled", 1, stage => LostAsync(stage, isAnswer: false)),
        new(
            "the request is lost, without VersionCheck",
            "Unconfirmed",
            0,
            stage => LostAsync(stage, false, ["VersionCheck=false", .. B1Stage.Short])
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
        new(
            "the job killed before the ERP cancelled, run again",
            "Cancelled",
            1,
            stage => KillAsync(stage, isAnswer: false)
        ),
        new(
            "the job killed before it heard the answer, run again",
            "AlreadyCancelled",
            1,
            stage => KillAsync(stage, isAnswer: true)
        ),
    ];

    private static async Task StaleAsync(B1Stage stage)
    {
        await MeanwhileAsync(stage, order => stage.Books.Change(order));
        stage.IsContended = false;
        await stage.CancelAsync();
    }

    private static Task BlindAsync(B1Stage stage) =>
        MeanwhileAsync(stage, order => stage.Books.Change(order), "VersionCheck=false");

    private static Task MeanwhileAsync(B1Stage stage, Action<B1Order> change, params string[] parameters)
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
        return stage.CancelAsync(parameters);
    }

    private static async Task StubbornAsync(B1Stage stage, int times, params string[] parameters)
    {
        stage.Books.Stubborn = times;
        stage.IsContended = true;
        await stage.PlainAsync(parameters);
        stage.Books.Stubborn = 0;
    }

    private static Task TwoAtOnceAsync(B1Stage stage)
    {
        stage.Order();
        stage.Gate.Pair("cancel");
        return stage.RunTwiceAtOnceAsync(stage.Web);
    }

    private static Task BalancerAsync(B1Stage stage, string operation)
    {
        var page = Encoding.UTF8.GetBytes("<html><body>Proxy Error</body></html>");
        var headers = new Dictionary<string, string[]> { ["Content-Type"] = ["text/html"] };
        stage.Gate.Once(operation, _ => Task.FromResult<ErpGateReply?>(new(502, headers, page)));
        return stage.PlainAsync();
    }

    private static Task LostAsync(B1Stage stage, bool isAnswer, params string[] parameters)
    {
        stage.Gate.Cut("cancel", isAnswer, () => Task.CompletedTask);
        return stage.PlainAsync(parameters);
    }

    private static async Task DownAsync(B1Stage stage, bool isAnswer)
    {
        stage.LeavesSessions = true;
        stage.Gate.Cut(
            "cancel",
            isAnswer,
            () =>
            {
                stage.Erp.IsUp = false;
                return Task.CompletedTask;
            }
        );
        await stage.PlainAsync(B1Stage.Short);
        stage.Erp.IsUp = true;
        await stage.CancelAsync();
    }

    private static async Task KillAsync(B1Stage stage, bool isAnswer)
    {
        stage.LeavesSessions = true;
        stage.Order();
        await stage.Gate.KillAsync("cancel", isAnswer, () => stage.Begin(stage.Web));
        await stage.CancelAsync();
    }
}
