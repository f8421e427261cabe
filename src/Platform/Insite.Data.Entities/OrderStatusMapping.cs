namespace Insite.Data.Entities;

/// <summary>What the website shows and allows for an order status of the ERP.</summary>
public class OrderStatusMapping
{
    public string ErpOrderStatus { get; set; }

    public string DisplayName { get; set; }

    public bool IsDefault { get; set; }

    public bool AllowRma { get; set; }

    public bool AllowCancellation { get; set; }
}
