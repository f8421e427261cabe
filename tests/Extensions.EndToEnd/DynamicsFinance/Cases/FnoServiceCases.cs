using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>What the partner's service does, and what it says.</summary>
internal static class FnoServiceCases
{
    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        new("the service says yes and does nothing", "Ignored", 1, IgnoredAsync),
        new(
            "the service says yes and cancels one line of two",
            "PartlyCancelled",
            1,
            stage => FaultyAsync(stage, FnoServiceFault.CancelsOneLine, FnoStage.Short)
        ),
        new("the service throws", "Refused", 1, ThrownAsync),
        new(
            "the service says no: picked between read and request",
            "Refused",
            1,
            stage => stage.MeanwhileAsync(order => Pick(stage, order))
        ),
        new(
            "a part delivered between read and request, and the service compares no version",
            "Ignored",
            1,
            stage => stage.MeanwhileAsync(order => stage.Books.Deliver(order, 1), FnoStage.Short)
        ),
        new(
            "a part delivered between read and request, and the service compares the version",
            "Refused",
            1,
            stage => stage.MeanwhileAsync(order => stage.Books.Deliver(order, 1), FnoStage.WithVersion)
        ),
        new(
            "changed between read and request, and the service compares the version, run again",
            "Refused, then Cancelled",
            2,
            StaleAsync
        ),
        new(
            "canceled by somebody else between read and request",
            "Cancelled",
            1,
            stage => stage.MeanwhileAsync(order => stage.Books.Cancel(order))
        ),
        new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
    ];

    private static Task FaultyAsync(FnoStage stage, FnoServiceFault fault, params string[] parameters)
    {
        stage.Erp.Service.Faults[stage.Order().SalesOrderNumber] = fault;
        return stage.CancelAsync(parameters);
    }

    // Nothing stood in the way but the service: no refusal of ours was false.
    private static Task IgnoredAsync(FnoStage stage)
    {
        stage.IsContended = true;
        return FaultyAsync(stage, FnoServiceFault.DoesNothing, FnoStage.Short);
    }

    private static Task ThrownAsync(FnoStage stage)
    {
        stage.IsContended = true;
        return FaultyAsync(stage, FnoServiceFault.Throws);
    }

    private static void Pick(FnoStage stage, FnoOrder order) =>
        stage.Books.Change(order, _ => order.SalesOrderProcessingStatus = FnoProcessing.Picked);

    private static async Task StaleAsync(FnoStage stage)
    {
        await stage.MeanwhileAsync(order => stage.Books.Change(order, _ => { }), FnoStage.WithVersion);
        stage.IsContended = false;
        await stage.CancelAsync(FnoStage.WithVersion);
    }

    private static Task TwoAtOnceAsync(FnoStage stage)
    {
        stage.Order();
        stage.Gate.Pair("cancel");
        return stage.RunTwiceAtOnceAsync(stage.Web);
    }
}
