namespace Insite.Data.Entities;

/// <summary>An order as the ERP reports it.</summary>
public class OrderHistory
{
    public string WebOrderNumber { get; set; }

    public string ErpOrderNumber { get; set; }

    public string CustomerNumber { get; set; }

    public string Status { get; set; }
}
