#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The REST adapter's parameters, checked before anything is sent.</summary>
    internal sealed class RestSettings
    {
        private static readonly string[] Methods = { "POST", "PUT", "PATCH", "DELETE" };

        public RestSettings(JobOptions options)
        {
            this.FindUrl = options.Text(RestParameters.FindUrl).Trim();
            this.FindByErpNumberUrl = options.Text(RestParameters.FindByErpNumberUrl).Trim();
            this.FindsByWebNumber = RestTraits.FindsByWebNumber(options);
            this.ReadUrl = options.Text(RestParameters.ReadUrl).Trim();
            this.CancelUrl = options.Text(RestParameters.CancelUrl).Trim();
            this.CancelMethod = Method(options);
            this.CancelBody = options.Text(RestParameters.CancelBody);
            this.CancelContentType = MediaType(options, RestParameters.CancelContentType);
            this.VersionHeader = options.Text(RestParameters.VersionHeader).Trim();
            this.IdempotencyKeyHeader = options.Text(RestParameters.IdempotencyKeyHeader).Trim();
            this.ExtraHeaders = options.List(RestParameters.ExtraHeaders).Select(Header).ToList();
            this.OrdersPath = RestJson.RequirePath(options, RestParameters.OrdersPath);
            this.OrderPath = RestJson.RequirePath(options, RestParameters.OrderPath);
            this.Fields = new RestFields(options, this.SendsVersion);
            this.Signs = RestSigns.Of(options);
            this.TextPath = RestJson.RequirePath(options, RestParameters.TextPath);
            this.Bodies = new RestBodies(options);
            this.Paging = new RestPaging(options);
            this.Progress = new RestProgress(options);
        }

        public string FindUrl { get; }

        public string FindByErpNumberUrl { get; }

        /// <summary>False: also a web order is looked up by the ERP's number.</summary>
        public bool FindsByWebNumber { get; }

        public string ReadUrl { get; }

        public string CancelUrl { get; }

        public string CancelMethod { get; }

        public string CancelBody { get; }

        public string CancelContentType { get; }

        public string VersionHeader { get; }

        public string IdempotencyKeyHeader { get; }

        public IReadOnlyList<KeyValuePair<string, string>> ExtraHeaders { get; }

        public string OrdersPath { get; }

        public string OrderPath { get; }

        public string TextPath { get; }

        public RestFields Fields { get; }

        public RestSigns Signs { get; }

        public RestBodies Bodies { get; }

        public RestPaging Paging { get; }

        public RestProgress Progress { get; }

        /// <summary>Whether a request carries it, in whatever place.</summary>
        public bool SendsIdempotencyKey =>
            this.IdempotencyKeyHeader.Length > 0
            || Names(this.CancelBody, "{idempotencyKey}")
            || Names(this.CancelUrl, "{idempotencyKey}")
            || this.ExtraHeaders.Any(header => Names(header.Value, "{idempotencyKey}"));

        // A version that the ERP is not told protects nothing, so the protocol must not rely on it.
        private bool SendsVersion =>
            this.VersionHeader.Length > 0 || Names(this.CancelBody, "{version}") || Names(this.CancelUrl, "{version}");

        private static bool Names(string template, string placeholder) =>
            template.IndexOf(placeholder, StringComparison.Ordinal) >= 0;

        /// <summary>What every request carries.</summary>
        public void AddHeaders(ErpRequest request, RestValues values)
        {
            request.Accept = this.Bodies.Accepted;
            foreach (KeyValuePair<string, string> header in this.ExtraHeaders)
            {
                request.Headers[header.Key] = RestTemplate.Expand(header.Value, values, value => value);
            }
        }

        /// <summary>A parameter that is a media type.</summary>
        /// <exception cref="ErpFaultException">It is none.</exception>
        public static string MediaType(JobOptions options, JobParameter parameter)
        {
            string text = options.Text(parameter).Trim();
            return text == parameter.Default || System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(text, out _)
                ? text
                : throw JobOptions.Bad(parameter, text, "a media type such as application/json");
        }

        private static string Method(JobOptions options)
        {
            string method = options.Text(RestParameters.CancelMethod).Trim().ToUpperInvariant();
            return Array.IndexOf(Methods, method) >= 0
                ? method
                : throw JobOptions.Bad(RestParameters.CancelMethod, method, string.Join(", ", Methods));
        }

        private static KeyValuePair<string, string> Header(string text)
        {
            int colon = text.IndexOf(':');
            string name = colon < 1 ? string.Empty : text.Substring(0, colon).Trim();
            bool good = name.Length > 0 && name.All(c => c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".IndexOf(c) < 0);
            return good
                ? new KeyValuePair<string, string>(name, text.Substring(colon + 1).Trim())
                : throw ErpFaultException.Misconfigured(
                    "Parameter ExtraHeaders has an entry that is not \"Name: value\". Entries are separated by |."
                );
        }
    }
}
