namespace Workbench.SampleErp.Orders;

/// <summary>A cancellation in the list of an order's cancellations.</summary>
internal sealed record CancellationDocument(int Number, string State, string? Reason, string? Error)
{
    public static CancellationDocument From(Cancellation cancellation) =>
        new(
            cancellation.Number,
            cancellation.State switch
            {
                CancellationState.Done => "done",
                CancellationState.Failed => "failed",
                _ => "running",
            },
            cancellation.Reason,
            cancellation.Error
        );
}
