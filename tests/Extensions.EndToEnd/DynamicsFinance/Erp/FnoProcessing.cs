namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>SalesOrderProcessingStatus; the last is an extension of a partner's.</summary>
public enum FnoProcessing
{
    Active = 0,
    Confirmed,
    Picked,
    PartiallyDelivered,
    Delivered,
    PartiallyInvoiced,
    Invoiced,
    Canceled,
    DeliveredPartiallyInvoiced,
    WaitsForCredit,
}
