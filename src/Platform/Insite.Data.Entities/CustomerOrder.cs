namespace Insite.Data.Entities;

/// <summary>An order as it was placed on the website.</summary>
public class CustomerOrder
{
    /// <summary>The natural key.</summary>
    public string OrderNumber { get; set; }

    public string ErpOrderNumber { get; set; }

    public string CustomerNumber { get; set; }

    /// <summary>One of <see cref="StatusType" />, or a text that an extension wrote.</summary>
    public string Status { get; set; }

    /// <summary>That the constants are strings equal to their names is implied by their use.</summary>
    public static class StatusType
    {
        public const string Submitted = "Submitted";

        public const string Processing = "Processing";
    }
}
