#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>All headers of an answer by name, those of its body included.</summary>
    internal static class ResponseHeaders
    {
        public static IReadOnlyDictionary<string, string> Of(HttpResponseMessage response)
        {
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers)
            {
                headers[header.Key] = string.Join(",", header.Value);
            }

            if (response.Content != null)
            {
                foreach (KeyValuePair<string, IEnumerable<string>> header in response.Content.Headers)
                {
                    headers[header.Key] = string.Join(",", header.Value);
                }
            }

            return headers;
        }
    }
}
