#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>One request of an adapter, relative to the connection's address.</summary>
    public sealed class ErpRequest
    {
        /// <summary>Makes a request.</summary>
        /// <param name="kind">Whether it changes the ERP.</param>
        /// <param name="method">The HTTP method.</param>
        /// <param name="url">Made by <see cref="ErpUrl"/>, relative to the connection's address or on the same host.</param>
        /// <exception cref="ArgumentException">Method or URL is missing.</exception>
        public ErpRequest(ErpExchangeKind kind, string method, string url)
        {
            if (string.IsNullOrWhiteSpace(method))
            {
                throw new ArgumentException("A request needs a method.", nameof(method));
            }

            this.Kind = kind;
            this.Method = method.ToUpperInvariant();
            this.Url = url ?? throw new ArgumentNullException(nameof(url));
        }

        /// <summary>Whether it changes the ERP.</summary>
        public ErpExchangeKind Kind { get; }

        /// <summary>The HTTP method in capitals.</summary>
        public string Method { get; }

        /// <summary>The address, relative to the connection's.</summary>
        public string Url { get; }

        /// <summary>The body; null for none. Sent as UTF-8 with a Content-Length.</summary>
        public string? Body { get; set; }

        /// <summary>The body's media type. Default <c>application/json</c>.</summary>
        public string ContentType { get; set; } = "application/json";

        /// <summary>The media type asked for. Default <c>application/json</c>.</summary>
        public string Accept { get; set; } = "application/json";

        /// <summary>The ERP told the address, which may be signed.</summary>
        internal bool IsUrlOfErp { get; set; }

        /// <summary>How large its answer may be.</summary>
        internal int MostBytes { get; set; } = HttpLimits.MaxBodyBytes;

        /// <summary>Headers besides the ones above and the sign-in's.</summary>
        public IDictionary<string, string> Headers { get; } =
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        /// <summary>The same request with one header more.</summary>
        internal ErpRequest WithHeader(string name, string value)
        {
            var copy = new ErpRequest(this.Kind, this.Method, this.Url)
            {
                Body = this.Body,
                ContentType = this.ContentType,
                Accept = this.Accept,
                IsUrlOfErp = this.IsUrlOfErp,
                MostBytes = this.MostBytes,
            };
            foreach (KeyValuePair<string, string> header in this.Headers)
            {
                copy.Headers[header.Key] = header.Value;
            }

            copy.Headers[name] = value;
            return copy;
        }
    }

    /// <summary>What a request does, and so how it may be repeated.</summary>
    public enum ErpExchangeKind
    {
        /// <summary>Changes nothing: repeated on any passing fault.</summary>
        Read = 0,

        /// <summary>Changes the ERP: repeated here only when nothing was sent.</summary>
        Write,

        /// <summary>
        /// Changes the ERP, but cancels nothing, for example a note to an order: repeated like a write, and not counted as a
        /// request to cancel.
        /// </summary>
        Note,
    }
}
