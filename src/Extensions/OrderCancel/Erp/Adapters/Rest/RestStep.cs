#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One request that cancels.</summary>
    internal sealed class RestStep
    {
        private static readonly string[] Methods = { "POST", "PUT", "PATCH", "DELETE" };

        private static readonly RestTemplate BuiltInUrl = RestTemplate.Url(
            RestParameters.CancelUrl.Default,
            RestParameters.CancelUrl,
            RestPlace.Cancel
        );

        private static readonly RestTemplate BuiltInBody = RestTemplate.Body(
            RestParameters.CancelBody.Default,
            RestParameters.CancelBody,
            RestPlace.Cancel,
            RestParameters.CancelContentType.Default,
            isBuiltIn: true
        );

        private RestStep(JobOptions options)
        {
            this.Method = MethodOf(options.Text(RestParameters.CancelMethod));
            this.ContentType = RestSettings.MediaType(options, RestParameters.CancelContentType);
            this.Url = options.IsSet(RestParameters.CancelUrl)
                ? RestTemplate.Url(options.Text(RestParameters.CancelUrl), RestParameters.CancelUrl, RestPlace.Cancel)
                : BuiltInUrl;
            this.Body =
                options.Text(RestParameters.CancelBody).Trim() == "-" ? null
                : options.IsSet(RestParameters.CancelBody) || options.IsSet(RestParameters.CancelContentType)
                    ? BodyOf(options, this.ContentType)
                : BuiltInBody;
        }

        public string Method { get; }

        public RestTemplate Url { get; }

        /// <summary>Null for none.</summary>
        public RestTemplate? Body { get; }

        public string ContentType { get; }

        /// <summary>The one request of a cancellation that needs no more.</summary>
        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static RestStep Read(JobOptions options) => new RestStep(options);

        /// <summary>Whether it has that placeholder.</summary>
        public bool Names(string name) => this.Url.Names(name) || this.Body?.Names(name) == true;

        /// <summary>As <see cref="Names"/>, but for the built-in body, which serves ERPs without that value too.</summary>
        public bool Needs(string name) =>
            this.Url.Names(name) || (this.Body?.Names(name) == true && !this.Body.MayBeBlank);

        public ErpRequest Request(RestValues values)
        {
            var request = new ErpRequest(ErpExchangeKind.Write, this.Method, this.Url.Expand(values));
            if (this.Body != null)
            {
                request.ContentType = this.ContentType;
                request.Body = this.Body.Expand(values);
            }

            return request;
        }

        private static string MethodOf(string text)
        {
            string method = text.Trim().ToUpperInvariant();
            return Array.IndexOf(Methods, method) >= 0
                ? method
                : throw JobOptions.Bad(RestParameters.CancelMethod, method, string.Join(", ", Methods));
        }

        private static RestTemplate BodyOf(JobOptions options, string contentType) =>
            RestTemplate.Body(
                options.Text(RestParameters.CancelBody),
                RestParameters.CancelBody,
                RestPlace.Cancel,
                contentType,
                isBuiltIn: !options.IsSet(RestParameters.CancelBody)
            );
    }
}
