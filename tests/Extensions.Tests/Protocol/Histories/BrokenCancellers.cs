using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>Cancellers that each break one promise, as people write them. The simulation must catch every one.</summary>
internal static class BrokenCancellers
{
    /// <summary>Takes a 2xx for cancelled and never reads back.</summary>
    public static Task<CancelOutcome> BelievesTheReply(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
                await erp.AskAsync(order) ? CancelOutcomeKind.Cancelled : CancelOutcomeKind.Unconfirmed
        );

    /// <summary>Sends without looking at the order's state.</summary>
    public static Task<CancelOutcome> HasNoGuard(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
            {
                await erp.AskAsync(order);
                return await erp.IsCancelledAsync(order) ? CancelOutcomeKind.Cancelled : CancelOutcomeKind.Unconfirmed;
            },
            guarded: false
        );

    /// <summary>Sends again when the answer got lost, without a read in between.</summary>
    public static Task<CancelOutcome> ResendsBlindly(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
            {
                bool answered = await erp.AskAsync(order) || await erp.AskAsync(order);
                return answered && await erp.IsCancelledAsync(order)
                    ? CancelOutcomeKind.Cancelled
                    : CancelOutcomeKind.Unconfirmed;
            }
        );

    /// <summary>Reads in between, but sends again whatever has happened to the order since.</summary>
    public static Task<CancelOutcome> RepeatsWhateverHappened(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
            {
                for (int i = 0; i < 12 && erp.HasTime; i++)
                {
                    ErpOrder? now = await erp.ReadAsync(order);
                    if (now is { State: ErpOrderState.Open or ErpOrderState.OnHold, Fulfilment: Fulfilment.Nothing })
                    {
                        await erp.AskAsync(now);
                    }

                    await job.Services.Clock.Delay(TimeSpan.FromSeconds(1.5), CancellationToken.None);
                }

                return CancelOutcomeKind.Unconfirmed;
            }
        );

    /// <summary>Calls everything that did not work a refusal.</summary>
    public static Task<CancelOutcome> CallsALostReplyRefused(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
                await erp.AskAsync(order) && await erp.IsCancelledAsync(order)
                    ? CancelOutcomeKind.Cancelled
                    : CancelOutcomeKind.Refused
        );

    /// <summary>Takes a redirect or a 403 for "not cancelled" without looking.</summary>
    public static Task<CancelOutcome> DeniesWithoutReading(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
                await erp.AskAsync(order) ? CancelOutcomeKind.Unconfirmed : CancelOutcomeKind.Misconfigured
        );

    /// <summary>Says more than one thing about how it ended.</summary>
    public static async Task<CancelOutcome> TalksTwice(SimJob job)
    {
        CancelOutcome outcome = await SimHistory.Real(job);
        job.Log.End("Something went wrong.", isSuccess: false);
        return outcome;
    }

    /// <summary>Asks until it hears what it wants.</summary>
    public static Task<CancelOutcome> AsksForEver(SimJob job) =>
        WithErp(
            job,
            async (erp, order) =>
            {
                for (int i = 0; i < 10 && erp.HasTime; i++)
                {
                    ErpOrder? now = await erp.ReadAsync(order);
                    if (now == null || now.State != ErpOrderState.Open || now.Fulfilment != Fulfilment.Nothing)
                    {
                        break;
                    }

                    await erp.AskAsync(now);
                }

                return CancelOutcomeKind.Unconfirmed;
            }
        );

    /// <summary>Waits longer than it may.</summary>
    public static async Task<CancelOutcome> IgnoresTheBudget(SimJob job)
    {
        CancelOutcome outcome = await SimHistory.Real(job);
        if (outcome.Kind == CancelOutcomeKind.Unavailable)
        {
            await job.Services.Clock.Delay(TimeSpan.FromMinutes(2), CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>Gives up although the ERP is well.</summary>
    public static async Task<CancelOutcome> GivesUp(SimJob job)
    {
        CancelOutcome outcome = await SimHistory.Real(job);
        return outcome.Kind == CancelOutcomeKind.AlreadyCancelled
            ? new CancelOutcome(CancelOutcomeKind.Pending, outcome.Order, outcome.Orders)
            : outcome;
    }

    /// <summary>Takes the first order that a look-up brings, by "starts with".</summary>
    public static Task<CancelOutcome> TakesWhatLooksLikeIt(SimJob job) =>
        WithErp(
            job,
            async (erp, order) => await erp.AskAsync(order) ? CancelOutcomeKind.Pending : CancelOutcomeKind.Unconfirmed,
            number: "W10"
        );

    private static async Task<CancelOutcome> WithErp(
        SimJob job,
        Func<BrokenErp, ErpOrder, Task<CancelOutcomeKind>> cancel,
        bool guarded = true,
        string number = SimErp.WebNumber
    )
    {
        var reference = new OrderReference(number, OrderNumberKind.Web);
        var erp = new BrokenErp(job);
        try
        {
            IReadOnlyList<ErpOrder> found = await erp.FindAsync(reference);
            ErpOrder? first = found.FirstOrDefault();
            bool isOpen =
                first is { State: ErpOrderState.Open or ErpOrderState.OnHold, Fulfilment: Fulfilment.Nothing };
            if (first == null || (guarded && !isOpen))
            {
                return await SimHistory.Real(job);
            }

            return new CancelOutcome(await cancel(erp, first), reference);
        }
        catch (ErpFaultException fault)
        {
            return new CancelOutcome(CancelOutcomeKind.Unavailable, reference, text: fault.Message);
        }
    }
}
