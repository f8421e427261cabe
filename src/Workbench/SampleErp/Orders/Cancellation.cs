namespace Workbench.SampleErp.Orders;

/// <summary>One cancel request that the ERP took, and what became of it.</summary>
internal sealed record Cancellation(
    string OrderId,
    int Number,
    CancellationState State,
    string? Reason,
    DateTimeOffset Due,
    string? Error
);
