#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Makes the message of a request: method, address, body and headers.</summary>
    internal static class RequestMessage
    {
        /// <summary>Null for a request without a body that may be sent again: a GET.</summary>
        public static TrackedContent? ContentOf(ErpRequest request) =>
            request.Method == "GET" && request.Body == null
                ? null
                : new TrackedContent(request.Body, request.ContentType);

        /// <exception cref="ErpFaultException">A header that cannot be set.</exception>
        public static HttpRequestMessage Of(ErpRequest request, Uri url, TrackedContent? content)
        {
            var message = new HttpRequestMessage(new HttpMethod(request.Method), url) { Content = content };
            message.Headers.ExpectContinue = false;
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
            message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.AcceptedEncoding);
            if (request.Kind == ErpExchangeKind.Read)
            {
                // HTTP/1.0 caches on the way know the second one alone.
                message.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
                message.Headers.TryAddWithoutValidation("Pragma", "no-cache");
            }

            foreach (KeyValuePair<string, string> header in request.Headers)
            {
                RequireHeader(header.Key, header.Value);
                if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
                {
                    throw ErpFaultException.Misconfigured(
                        $"\"{header.Key}\" is not the name of a request header that can be set. Check the adapter's header parameters."
                    );
                }
            }

            return message;
        }

        private static void RequireHeader(string name, string value)
        {
            foreach (char c in value)
            {
                if (c < ' ' || c > '~')
                {
                    throw ErpFaultException.Misconfigured(
                        $"The value of header {name} has characters that no header can hold."
                    );
                }
            }
        }
    }
}
