#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// What the ERP tells of an order's shipments and invoices, whatever its status says. Silence is an answer of its own:
    /// a field that is missing, null, empty or unreadable tells nothing, and nothing may be concluded from it.
    /// </summary>
    public enum Fulfilment
    {
        /// <summary>The answer does not tell. Never cancelled, and never green.</summary>
        NotTold = 0,

        /// <summary>The answer tells that nothing was shipped or invoiced.</summary>
        Nothing,

        /// <summary>The answer tells that something was shipped or invoiced, in part or as a whole.</summary>
        Something,
    }
}
