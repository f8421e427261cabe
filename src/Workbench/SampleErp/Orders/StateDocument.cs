namespace Workbench.SampleErp.Orders;

internal sealed record StateDocument(string State);
