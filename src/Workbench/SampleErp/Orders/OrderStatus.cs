namespace Workbench.SampleErp.Orders;

/// <summary>The status texts that the sample ERP itself uses; action <c>status</c> can set any other.</summary>
internal static class OrderStatus
{
    public const string Open = "Open";
    public const string OnHold = "OnHold";
    public const string InFulfilment = "InFulfilment";
    public const string PartlyShipped = "PartlyShipped";
    public const string Shipped = "Shipped";
    public const string Invoiced = "Invoiced";
    public const string Closed = "Closed";
    public const string Locked = "Locked";
    public const string Cancelling = "Cancelling";
    public const string Cancelled = "Cancelled";

    public static bool Fulfils(string status) => status is PartlyShipped or Shipped or Invoiced;
}
