using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>What must be true of every history. Each violation begins with the name of its rule.</summary>
internal static class SimInvariants
{
    public static IEnumerable<string> OfRun(SimJob job, SimErp erp, SimScenario scenario)
    {
        if (job.SummaryLines != 1 || job.OutcomeRows != 1)
        {
            yield return $"one line: {job.SummaryLines} summary lines and {job.OutcomeRows} outcomes";
        }

        double most = scenario.BudgetSeconds * 1.02;
        if (job.Elapsed.TotalSeconds > most)
        {
            yield return $"budget: {job.Elapsed.TotalSeconds:0.000} s of {scenario.BudgetSeconds} s";
        }

        foreach (KeyValuePair<string, SimRecord.Dealing> entry in job.Record.Dealings)
        {
            if (entry.Value.MostArrivals > scenario.MaxAttempts)
            {
                yield return $"attempts: {entry.Value.MostArrivals} requests for {entry.Key}, allowed {scenario.MaxAttempts}";
            }
        }

        IEnumerable<string> more =
            job.IsGreen ? OfGreen(job, erp, scenario)
            : job.Outcome.Kind == CancelOutcomeKind.Refused ? OfRefused(job)
            : job.Outcome.Kind == CancelOutcomeKind.Misconfigured ? OfMisconfigured(job)
            : Enumerable.Empty<string>();
        foreach (string violation in more)
        {
            yield return violation;
        }
    }

    public static IEnumerable<string> OfErp(SimErp erp, SimScenario scenario, bool afterReopening = true)
    {
        bool Counts(SimOrder order) => afterReopening ? !scenario.RepeatingIsSafe : !order.WasReopened;
        static int Changes(SimOrder order) => Math.Max(order.ChangesByUs, order.LineChangesByUs);
        foreach (SimOrder order in erp.Ours.Where(o => Changes(o) > 1 && Counts(o)))
        {
            yield return $"one change: {order.Id} was cancelled {Changes(order)} times by us, re-opened: {order.WasReopened}";
        }

        foreach (SimOrder other in erp.Others.Where(o => o.Now.Version != 1))
        {
            yield return $"other order: {other.Id} ({other.Reference}) was changed";
        }
    }

    private static IEnumerable<string> OfGreen(SimJob job, SimErp erp, SimScenario scenario)
    {
        foreach (SimOrder order in erp.Ours)
        {
            SimRecord.Dealing dealing = job.Record.Of(order.Id);
            if (dealing.LastSeen == null && !order.Now.Exists)
            {
                continue; // deleted before this run began
            }

            bool saysCancelled = dealing.LastSeen is { IsFulfilled: false, Exists: true, Status: "Cancelled" };
            if (!saysCancelled)
            {
                yield return $"false green: {order.Id} was last seen as {dealing.LastSeen?.Status ?? "nothing"}";
            }
            else if (dealing.LastSeenAt < job.Record.LastCancelAt)
            {
                yield return $"false green: {order.Id} was not read after the last request";
            }
        }
    }

    // "Was not cancelled" is a statement about the ERP too: after a request it needs a read.
    private static IEnumerable<string> OfMisconfigured(SimJob job)
    {
        foreach (KeyValuePair<string, SimRecord.Dealing> entry in job.Record.Dealings)
        {
            SimRecord.Dealing dealing = entry.Value;
            bool readAfter = dealing.LastSeenAt > job.Record.LastCancelAt && dealing.LastSeen is { IsCancelled: false };
            if (dealing.CancelArrivals > 0 && !readAfter)
            {
                yield return $"false denial: {entry.Key} was asked for and not read since";
            }
        }
    }

    private static IEnumerable<string> OfRefused(SimJob job)
    {
        foreach (KeyValuePair<string, SimRecord.Dealing> entry in job.Record.Dealings)
        {
            SimRecord.Dealing dealing = entry.Value;
            if (dealing.CancelArrivals > 0 && (!dealing.WasRefused || dealing.CancelAnswers < dealing.CancelArrivals))
            {
                yield return $"false refusal: {entry.Key} got {dealing.CancelArrivals} requests and {dealing.CancelAnswers} answers";
            }
        }
    }
}
