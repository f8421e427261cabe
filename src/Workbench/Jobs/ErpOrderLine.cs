namespace Workbench.Jobs;

internal sealed record ErpOrderLine(string ErpOrderNumber, string Outcome, string Status);
