#nullable enable
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// An adapter whose ERP has a sign-in of its own, besides those that a connection's type can name. The adapter only
    /// describes it; <see cref="ErpHttp"/> carries it out, keeps what was issued, renews it and signs out.
    /// </summary>
    public interface IErpAdapterWithSignIn : IErpAdapter
    {
        /// <summary>
        /// The ERP's own sign-in; null: the connection's type decides, as for every adapter. Not used when parameter
        /// <c>SignIn</c> names another one. Sends nothing yet.
        /// </summary>
        /// <exception cref="ErpFaultException">An option or a field of the connection cannot be used.</exception>
        ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options);
    }
}
