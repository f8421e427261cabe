using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>Lets Polly's circuit breaker see a virtual clock in the flow that asked for it, and real time elsewhere.</summary>
internal static class PollyTime
{
    private static readonly AsyncLocal<IClock?> Current = new();

    static PollyTime()
    {
#if ORDERCANCEL_POLLY
        Polly.Utilities.SystemClock.UtcNow = () => Current.Value?.UtcNow.UtcDateTime ?? DateTime.UtcNow;
#endif
    }

    public static void Follow(IClock? clock) => Current.Value = clock;
}
