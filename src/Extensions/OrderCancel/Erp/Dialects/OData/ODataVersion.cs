#nullable enable

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>The versions of OData that ERPs speak, where one has a service of each.</summary>
    internal enum ODataVersion
    {
        V2 = 0,
        V4,
    }
}
