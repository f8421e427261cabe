#nullable enable
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Puts the connection's credentials on a request: as a header, by a token or by a session.</summary>
    internal interface ISignIn
    {
        /// <exception cref="ErpFaultException">No sign-in, or credentials that no header can hold.</exception>
        Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken);

        /// <summary>The ERP refused the credentials. True when signing in anew may help.</summary>
        /// <param name="refusal">What is told where it does not.</param>
        bool Expire(ErpFaultException refusal);
    }
}
