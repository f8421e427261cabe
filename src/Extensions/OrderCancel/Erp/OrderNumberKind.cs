#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Whose number the given order number is.</summary>
    public enum OrderNumberKind
    {
        /// <summary>The website's order number.</summary>
        Web = 0,

        /// <summary>The ERP's order number.</summary>
        Erp,
    }
}
