#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Makes the message of a request: method, address, body and headers.</summary>
    internal static class RequestMessage
    {
        /// <summary>Null for a request without a body that may be sent again: a read by GET.</summary>
        public static TrackedContent? ContentOf(ErpRequest request) =>
            request.Method == "GET" && request.Kind == ErpExchangeKind.Read && request.Body == null
                ? null
                : new TrackedContent(request.Body, request.ContentType);

        /// <summary>Makes the message and lets it go: where it would be sent.</summary>
        /// <exception cref="ErpFaultException">It cannot be made.</exception>
        public static Uri Try(ErpRequest request, Uri baseUrl)
        {
            Uri url = UrlRules.Resolve(baseUrl, request.Url);
            using (TrackedContent? content = ContentOf(request))
            using (Of(request, url, content))
            {
                return url;
            }
        }

        /// <exception cref="ErpFaultException">A header that cannot be set.</exception>
        public static HttpRequestMessage Of(ErpRequest request, Uri url, TrackedContent? content)
        {
            var message = new HttpRequestMessage(new HttpMethod(request.Method), url) { Content = content };
            message.Headers.ExpectContinue = false;
            HeaderValue.Add(message, "Accept", request.Accept);
            message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.AcceptedEncoding);
            if (request.Kind == ErpExchangeKind.Read)
            {
                // HTTP/1.0 caches on the way know the second one alone.
                message.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
                message.Headers.TryAddWithoutValidation("Pragma", "no-cache");
            }

            foreach (KeyValuePair<string, string> header in request.Headers)
            {
                HeaderValue.Add(message, header.Key, header.Value);
            }

            return message;
        }
    }
}
