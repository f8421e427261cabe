namespace Workbench.SampleErp.Faults;

/// <summary>One misbehaviour. <see cref="Order"/> null is every order, <see cref="On"/> null every operation,
/// <see cref="Times"/> null is until cleared.</summary>
internal sealed record Fault(
    string? Order,
    Operation? On,
    FaultKind Kind,
    int Status,
    TimeSpan Delay,
    string? RetryAfter,
    int? Times
)
{
    public bool OnlyCancels => Kind is FaultKind.Ignore or FaultKind.AcceptAnything;

    public bool Hits(Operation operation, string? order) =>
        (Order is null || Order == order)
        && (On is null || On == operation)
        && (!OnlyCancels || operation == Operation.Cancel);
}
