namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>SalesStatus of an order and of a line.</summary>
public enum FnoStatus
{
    None = 0,
    Backorder,
    Delivered,
    Invoiced,
    Canceled,
}
