namespace Workbench.Jobs;

internal sealed record ErpOrderDocument(string ErpOrderNumber, string Status);
