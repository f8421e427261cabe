#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Where the version token of an order comes from: its document, or a header of the read.</summary>
    internal sealed class RestVersion
    {
        private const string HeaderPrefix = "header:";
        private const string Placeholder = "version";

        private readonly string header = string.Empty;
        private readonly JsonPath? path;
        private readonly bool isRequired;

        /// <param name="options">The options.</param>
        /// <param name="settings">The request that cancels.</param>
        public RestVersion(JobOptions options, RestSettings settings)
        {
            // A version that the ERP is not told protects nothing, so the protocol must not rely on it.
            if (settings.VersionHeader.Length == 0 && !settings.CancelNames(Placeholder))
            {
                return;
            }

            bool isBuiltIn = settings.VersionHeader.Length == 0 && !settings.CancelNeeds(Placeholder);
            this.isRequired = !isBuiltIn || options.IsSet(RestParameters.VersionPath);
            string text = options.Text(RestParameters.VersionPath).Trim();
            if (text.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase))
            {
                this.header = RestHeader.NameIn(RestParameters.VersionPath, text.Substring(HeaderPrefix.Length));
            }
            else
            {
                this.path = JsonPath.Read(options, RestParameters.VersionPath);
            }
        }

        /// <summary>As a row of a look-up tells it; null where it does not.</summary>
        public string? Of(JToken order) => this.path == null ? null : KeyText.Of(this.path.One(order));

        /// <summary>As a read by the key tells it; null where the request does not send one.</summary>
        /// <exception cref="ErpFaultException">The request would go out without the version that it was set to send.</exception>
        public string? Of(JToken order, ErpResponse response, ErpOrderState state)
        {
            string? version = this.header.Length > 0 ? response.Header(this.header)?.Trim() : this.Of(order);
            return !string.IsNullOrEmpty(version) || !this.isRequired || state == ErpOrderState.Cancelled
                ? version
                : throw ErpFaultException.NoData(
                    "The cancel request is set to send the order's version, but the ERP's answer to a read tells none where parameter VersionPath leads. Set VersionPath (header:ETag for a header of the answer), or take {version} out of CancelBody, CancelUrl and ExtraHeaders and leave VersionHeader blank."
                );
        }
    }
}
