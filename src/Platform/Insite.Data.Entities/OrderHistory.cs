using System;

namespace Insite.Data.Entities;

/// <summary>An order as the ERP reports it.</summary>
public class OrderHistory
{
    public string WebOrderNumber { get; set; }

    public string ErpOrderNumber { get; set; }

    public string CustomerNumber { get; set; }

    public string Status { get; set; }

    /// <summary>
    /// Known from the published schema, where it is a date without a time. Whether the type is this one, one with an offset
    /// or one that can be null is not known: compare it with a <see cref="DateTime" /> and format it, which suits all.
    /// </summary>
    public DateTime OrderDate { get; set; }
}
