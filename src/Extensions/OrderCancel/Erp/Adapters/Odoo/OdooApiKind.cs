#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>How Odoo is spoken to; the values of parameter OdooApi.</summary>
    internal enum OdooApiKind
    {
        /// <summary><c>/json/2</c>, Odoo 19 and later.</summary>
        Json2 = 0,

        /// <summary><c>/jsonrpc</c>, Odoo 18 and earlier; deprecated in 19.</summary>
        JsonRpc,
    }
}
