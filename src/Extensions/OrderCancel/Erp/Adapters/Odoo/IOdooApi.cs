#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>One of Odoo's two interfaces.</summary>
    internal interface IOdooApi
    {
        /// <exception cref="ErpFaultException">No usable answer.</exception>
        Task<T> CallAsync<T>(
            OdooCall call,
            Func<OdooReply, ErpAnswer<T>> classify,
            CancellationToken cancellationToken
        );
    }
}
