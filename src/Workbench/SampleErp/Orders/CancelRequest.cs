namespace Workbench.SampleErp.Orders;

internal sealed record CancelRequest(string? Reason, string? Version);
