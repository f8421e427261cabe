namespace Workbench.Web.Data;

/// <summary>A line of an order; the price is in cents.</summary>
internal sealed record OrderLine(int Line, string ProductNumber, string Description, int Quantity, long UnitPrice);
