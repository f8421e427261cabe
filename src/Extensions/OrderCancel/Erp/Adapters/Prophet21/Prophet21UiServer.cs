#nullable enable
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>The address of the UI server, which carries the transaction API: a parameter, or the router tells it (M).</summary>
    internal sealed class Prophet21UiServer
    {
        private readonly Prophet21Http http;
        private readonly string routerUrl;
        private string address;

        public Prophet21UiServer(JobOptions options, Prophet21Http http)
        {
            this.http = http;
            this.routerUrl = options.Text(Prophet21TransactionParameters.RouterUrl).Trim();
            this.address = options.Text(Prophet21TransactionParameters.UiServerUrl).Trim().TrimEnd('/');
        }

        /// <exception cref="ErpFaultException">It cannot be told; nothing that changes anything has been sent.</exception>
        public async Task<string> GetAsync(CancellationToken cancellationToken)
        {
            if (this.address.Length == 0)
            {
                this.address = await this.AskAsync(cancellationToken).ConfigureAwait(false);
            }

            return this.address;
        }

        private static ErpAnswer<string> Read(ErpResponse response)
        {
            string? url = response.IsSuccess ? UrlIn(response) : null;
            return string.IsNullOrWhiteSpace(url)
                ? ErpAnswer<string>.NotRecognised
                : ErpAnswer<string>.Of(url!.Trim().TrimEnd('/'));
        }

        // Some middleware answers XML, whatever was asked for (M).
        private static string? UrlIn(ErpResponse response)
        {
            JToken? json = response.Json();
            if (json != null)
            {
                return KeyText.Of((json as JObject)?.GetValue("Url", StringComparison.OrdinalIgnoreCase));
            }

            return response
                .Xml()
                ?.DescendantsAndSelf()
                .FirstOrDefault(element =>
                    string.Equals(element.Name.LocalName, "Url", StringComparison.OrdinalIgnoreCase)
                )
                ?.Value;
        }

        private async Task<string> AskAsync(CancellationToken cancellationToken)
        {
            try
            {
                var request = new ErpRequest(ErpExchangeKind.Read, "GET", this.routerUrl);
                return await this.http.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.NoData)
            {
                // The order has not been touched yet.
                throw new ErpFaultException(
                    fault.Kind == ErpFaultKind.Lost ? ErpFaultKind.Unreachable : ErpFaultKind.Misconfigured,
                    "The address of the UI server could not be asked for. " + fault.Message,
                    fault.RetryAfter
                );
            }
        }
    }
}
