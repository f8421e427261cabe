namespace Workbench.SampleErp.Faults;

internal sealed record FaultDocument(
    string? Order,
    string On,
    string Kind,
    int? Status,
    int? DelayMs,
    string? RetryAfter,
    int? Times
)
{
    public static FaultDocument From(Fault fault) =>
        new(
            fault.Order,
            fault.On is { } on ? FaultNames.Name(on) : FaultNames.AnyOperation,
            FaultNames.Name(fault.Kind),
            fault.Kind == FaultKind.Status ? fault.Status : null,
            fault.Delay > TimeSpan.Zero ? (int)fault.Delay.TotalMilliseconds : null,
            fault.RetryAfter,
            fault.Times
        );
}
