#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The REST adapter's parameters, checked before anything is sent.</summary>
    internal sealed class RestSettings
    {
        private static readonly string[] Methods = { "POST", "PUT", "PATCH", "DELETE" };
        private static readonly char[] Braces = { '{', '}' };

        public RestSettings(JobOptions options)
        {
            this.FindUrl = Url(options, RestParameters.FindUrl, RestValues.IsKnown);
            this.FindByErpNumberUrl = Url(options, RestParameters.FindByErpNumberUrl, RestValues.IsKnown);
            this.FindsByWebNumber = RestTraits.FindsByWebNumber(options);
            this.ReadUrl = Url(options, RestParameters.ReadUrl, RestValues.IsKnown);
            this.CancelUrl = Url(options, RestParameters.CancelUrl, RestValues.IsKnown);
            this.CancelMethod = Method(options);
            this.CancelBody = options.Text(RestParameters.CancelBody);
            this.CancelContentType = MediaType(options, RestParameters.CancelContentType);
            this.VersionHeader = OptionalHeader(options, RestParameters.VersionHeader);
            this.IdempotencyKeyHeader = OptionalHeader(options, RestParameters.IdempotencyKeyHeader);
            this.ExtraHeaders = options.List(RestParameters.ExtraHeaders).Select(Header).ToList();
            this.OrdersPath = JsonPath.Read(options, RestParameters.OrdersPath);
            this.OrderPath = JsonPath.Read(options, RestParameters.OrderPath);
            this.Fields = new RestFields(options);
            this.Signs = RestSigns.Of(options);
            this.Words = new RestWords(options);
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

        public JsonPath OrdersPath { get; }

        public JsonPath OrderPath { get; }

        public RestWords Words { get; }

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

        private static bool Names(string template, string placeholder) =>
            template.IndexOf(placeholder, StringComparison.Ordinal) >= 0;

        /// <summary>What every request carries.</summary>
        public void AddHeaders(ErpRequest request, RestValues values)
        {
            request.Accept = this.Bodies.Accepted;
            foreach (KeyValuePair<string, string> header in this.ExtraHeaders)
            {
                request.Headers[header.Key] = RestTemplate.Expand(header.Value, values, RestTemplate.AsItIs);
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

        /// <summary>A parameter that is an address with placeholders.</summary>
        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public static string Url(JobOptions options, JobParameter parameter, Func<string, bool> isKnown)
        {
            string text = options.Text(parameter).Trim();
            for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
            {
                int close = text.IndexOfAny(Braces, open + 1);
                string name = text.Substring(open + 1, (close < 0 ? text.Length : close) - open - 1);
                if (!isKnown(name))
                {
                    throw ErpFaultException.Misconfigured(
                        $"Parameter {parameter.Name} has the placeholder {{{name}}}, which is not known there. docs/erp/rest.md lists the placeholders."
                    );
                }
            }

            return text;
        }

        /// <summary>A header's name that is, or is a part of, a parameter.</summary>
        /// <exception cref="ErpFaultException">No header can have that name.</exception>
        public static string HeaderName(JobParameter parameter, string text) =>
            IsHeaderName(text.Trim())
                ? text.Trim()
                : throw JobOptions.Bad(parameter, text.Trim(), "the name of a header, such as If-Match or ETag");

        private static string OptionalHeader(JobOptions options, JobParameter parameter) =>
            options.IsSet(parameter) ? HeaderName(parameter, options.Text(parameter)) : string.Empty;

        private static bool IsHeaderName(string name) =>
            name.Length > 0 && name.All(c => c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".IndexOf(c) < 0);

        private static KeyValuePair<string, string> Header(string text)
        {
            int colon = text.IndexOf(':');
            string name = colon < 1 ? string.Empty : text.Substring(0, colon).Trim();
            return IsHeaderName(name)
                ? new KeyValuePair<string, string>(name, text.Substring(colon + 1).Trim())
                : throw ErpFaultException.Misconfigured(
                    "Parameter ExtraHeaders has an entry that is not \"Name: value\". Entries are separated by |."
                );
        }
    }
}
