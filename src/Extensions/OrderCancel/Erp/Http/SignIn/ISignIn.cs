#nullable enable
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Puts the connection's credentials on a request.</summary>
    internal interface ISignIn
    {
        Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken);

        /// <summary>The ERP refused the credentials. True when signing in anew may help.</summary>
        bool Expire();
    }
}
