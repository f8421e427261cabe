#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>A complete answer: read to its end, within the size limit, of any status.</summary>
    public sealed class ErpResponse
    {
        private readonly Func<string, string?> findHeader;
        private JToken? json;
        private JsonFault? jsonFault;
        private bool isJsonRead;
        private XElement? xml;
        private bool isXmlRead;

        internal ErpResponse(int status, string body, IReadOnlyDictionary<string, string> headers)
            : this(status, body, name => headers.TryGetValue(name, out string? value) ? value : null) { }

        internal ErpResponse(
            HttpResponseMessage response,
            string body,
            IReadOnlyList<KeyValuePair<string, string>> cookies
        )
            : this((int)response.StatusCode, body, Headers(response.Headers, response.Content?.Headers))
        {
            this.Cookies = cookies;
        }

        internal ErpResponse(int status, string body, Func<string, string?> findHeader)
        {
            this.Status = status;
            this.Body = body;
            this.findHeader = findHeader;
        }

        /// <summary>The HTTP status code.</summary>
        public int Status { get; }

        /// <summary>The body as text. It may hold personal data: never log it.</summary>
        public string Body { get; }

        /// <summary>The cookies that came with it. Secret.</summary>
        internal IReadOnlyList<KeyValuePair<string, string>> Cookies { get; } =
            Array.Empty<KeyValuePair<string, string>>();

        /// <summary>True for 200 to 299.</summary>
        public bool IsSuccess => this.Status >= 200 && this.Status <= 299;

        /// <summary>
        /// True when the body is a web page, as sign-in pages and wrong addresses answer. JSON and XML that are sent as
        /// text/html are none.
        /// </summary>
        public bool IsHtml => WebPage.Is(this);

        /// <summary>A header's value; null when it is missing.</summary>
        public string? Header(string name) => this.findHeader(name);

        /// <summary>Why <see cref="Json"/> is null; null when it is not.</summary>
        internal JsonFault? JsonFault
        {
            get
            {
                this.Json();
                return this.jsonFault;
            }
        }

        /// <summary>
        /// The body as JSON; null when it is not JSON as RFC 8259 defines it, has text after its end or is nested deeper
        /// than 64. Every call returns the same tokens.
        /// </summary>
        public JToken? Json()
        {
            if (!this.isJsonRead)
            {
                this.json = StrictJson.Read(this.Body, out this.jsonFault);
                this.isJsonRead = true;
            }

            return this.json;
        }

        /// <summary>
        /// The body as XML; null when it is not XML, or has a document type: entities are never resolved. Every call returns
        /// the same elements.
        /// </summary>
        public XElement? Xml()
        {
            if (!this.isXmlRead)
            {
                this.xml = XmlBody.Read(this.Body);
                this.isXmlRead = true;
            }

            return this.xml;
        }

        // The headers outlive the answer. Several of one name are joined by commas.
        private static Func<string, string?> Headers(HttpResponseHeaders own, HttpContentHeaders? ofBody) =>
            name =>
                own.TryGetValues(name, out IEnumerable<string>? values)
                || (ofBody != null && ofBody.TryGetValues(name, out values))
                    ? string.Join(",", values)
                    : null;
    }
}
