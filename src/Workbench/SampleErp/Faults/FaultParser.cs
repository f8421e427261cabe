using Workbench.SampleErp.Http;

namespace Workbench.SampleErp.Faults;

internal static class FaultParser
{
    private const int LongestDelay = 600_000;

    /// <exception cref="BadInputException">Names the field and what it allows.</exception>
    public static Fault Parse(ReadOnlyMemory<byte> body)
    {
        using var fields = JsonFields.Parse(body, "order", "on", "kind", "status", "delayMs", "retryAfter", "times");
        var fault = new Fault(
            fields.Text("order"),
            fields.Choice("on", FaultNames.Operations, FaultNames.AnyOperation),
            fields.Choice("kind", FaultNames.Kinds)
                ?? throw new BadInputException(
                    $"kind is missing; allowed: {string.Join(", ", FaultNames.Kinds.Keys)}."
                ),
            fields.Number("status", 200, 599) ?? 0,
            TimeSpan.FromMilliseconds(fields.Number("delayMs", 0, LongestDelay) ?? 0),
            fields.Text("retryAfter"),
            fields.Number("times", 1, int.MaxValue)
        );
        Check(fault);
        return fault;
    }

    private static void Check(Fault fault)
    {
        var isStatus = fault.Kind == FaultKind.Status;
        if (isStatus != (fault.Status != 0))
        {
            throw new BadInputException("status (from 200 to 599) goes with kind status, and only with it.");
        }

        if (fault.Kind == FaultKind.Delay && fault.Delay == TimeSpan.Zero)
        {
            throw new BadInputException($"delayMs is missing for kind delay; allowed: 1 to {LongestDelay}.");
        }

        CheckRetryAfter(fault);
        CheckTarget(fault);
    }

    private static void CheckRetryAfter(Fault fault)
    {
        if (fault.RetryAfter is not null && fault.Kind is not (FaultKind.Status or FaultKind.Throttle))
        {
            throw new BadInputException("retryAfter goes with kind status or throttle, and only with them.");
        }

        if (fault.RetryAfter?.All(c => c is >= ' ' and <= '~') == false)
        {
            throw new BadInputException("retryAfter must be printable ASCII: seconds or an HTTP date.");
        }
    }

    private static void CheckTarget(Fault fault)
    {
        if (fault is { On: Operation.Token, Order: not null })
        {
            throw new BadInputException("order must be absent for on token: a sign-in is for no order.");
        }

        if (fault.OnlyCancels && fault.On is not (null or Operation.Cancel))
        {
            throw new BadInputException($"on must be cancel or any for kind {FaultNames.Name(fault.Kind)}.");
        }
    }
}
