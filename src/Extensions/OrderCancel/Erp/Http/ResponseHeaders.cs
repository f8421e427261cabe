#nullable enable
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>All headers of an answer by name, those of its body included. They outlive the answer.</summary>
    internal sealed class ResponseHeaders
    {
        private readonly HttpResponseHeaders own;
        private readonly HttpContentHeaders? ofBody;

        public ResponseHeaders(HttpResponseMessage response)
        {
            this.own = response.Headers;
            this.ofBody = response.Content?.Headers;
        }

        /// <summary>The value; several are joined by commas. Null when the header is missing.</summary>
        public string? Find(string name) => Find(this.own, name) ?? Find(this.ofBody, name);

        private static string? Find(HttpHeaders? headers, string name) =>
            headers != null && headers.TryGetValues(name, out IEnumerable<string>? values)
                ? string.Join(",", values)
                : null;
    }
}
