#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One request that cancels, or takes a part in it.</summary>
    internal sealed class RestStep
    {
        private const string Null = "null";

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

        private readonly string method;
        private readonly RestTemplate url;
        private readonly RestTemplate? body;
        private readonly string contentType;
        private readonly IReadOnlyList<RestHeader> headers;
        private readonly JsonPath? donePath;
        private readonly IReadOnlyList<string> doneValues;
        private readonly bool isRepeatable;

        /// <param name="method">Its method.</param>
        /// <param name="url">Its address.</param>
        /// <param name="body">Null for none.</param>
        /// <param name="contentType">The body's media type.</param>
        /// <param name="headers">Its own headers.</param>
        /// <param name="donePath">Where the order, or the line, tells whether it is done; blank or null where it does not.</param>
        /// <param name="doneValues">The values there that say so; none: any that says more than nothing.</param>
        /// <param name="isRepeatable">It may be sent again.</param>
        public RestStep(
            string method,
            RestTemplate url,
            RestTemplate? body,
            string contentType,
            IReadOnlyList<RestHeader> headers,
            JsonPath? donePath,
            IReadOnlyList<string> doneValues,
            bool isRepeatable
        )
        {
            this.method = method;
            this.url = url;
            this.body = body;
            this.contentType = contentType;
            this.headers = headers;
            this.donePath = donePath;
            this.doneValues = doneValues;
            this.isRepeatable = isRepeatable;
        }

        /// <summary>It is sent once for each line.</summary>
        public bool IsForLines =>
            this.url.NamesLine || this.body?.NamesLine == true || this.headers.Any(header => header.Value.NamesLine);

        public bool HasDonePath => this.donePath?.IsBlank == false;

        /// <summary>A run that stopped behind it can go on.</summary>
        public bool MayBeSentAgain => this.isRepeatable || this.HasDonePath;

        /// <summary>The one request of a cancellation that needs no more.</summary>
        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static RestStep Only(JobOptions options)
        {
            string mediaType = RestSettings.MediaType(options, RestParameters.CancelContentType);
            bool isBuiltIn = !options.IsSet(RestParameters.CancelBody);
            string text = options.Text(RestParameters.CancelBody);
            return new RestStep(
                MethodOf(options.Text(RestParameters.CancelMethod), RestParameters.CancelMethod),
                options.IsSet(RestParameters.CancelUrl)
                    ? RestTemplate.Url(
                        options.Text(RestParameters.CancelUrl),
                        RestParameters.CancelUrl,
                        RestPlace.Cancel
                    )
                    : BuiltInUrl,
                text.Trim() == "-" ? null
                    : isBuiltIn && !options.IsSet(RestParameters.CancelContentType) ? BuiltInBody
                    : RestTemplate.Body(text, RestParameters.CancelBody, RestPlace.Cancel, mediaType, isBuiltIn),
                mediaType,
                Array.Empty<RestHeader>(),
                null,
                Array.Empty<string>(),
                isRepeatable: false
            );
        }

        /// <exception cref="ErpFaultException">It is none that changes anything.</exception>
        public static string MethodOf(string text, JobParameter parameter)
        {
            string verb = text.Trim().ToUpperInvariant();
            return Array.IndexOf(Methods, verb) >= 0
                ? verb
                : throw JobOptions.Bad(parameter, verb, string.Join(", ", Methods));
        }

        /// <summary>Whether it sets that header by itself.</summary>
        public bool HasHeader(string name) =>
            this.headers.Any(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));

        /// <summary>Whether it has that placeholder.</summary>
        public bool Names(string name) =>
            this.url.Names(name)
            || this.body?.Names(name) == true
            || this.headers.Any(header => header.Value.Names(name));

        /// <summary>As <see cref="Names"/>, but for the built-in body, which serves ERPs without that value too.</summary>
        public bool Needs(string name) => this.Names(name) && !(this.body?.MayBeBlank == true && !this.url.Names(name));

        /// <summary>What tells the line that it is sent for from the others.</summary>
        public string NameOf(RestValues values) =>
            this.url.NamesLine ? this.url.Expand(values) : this.body?.Expand(values) ?? string.Empty;

        /// <summary>Whether the order, or the line, tells that it is done.</summary>
        /// <exception cref="ErpFaultException">It tells nothing there.</exception>
        public bool IsDone(JToken json)
        {
            if (!this.HasDonePath)
            {
                return false;
            }

            PathResult found = this.donePath!.Find(json);
            if (found.IsMissing || found.Values.Count + found.Nulls == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"The donePath \"{this.donePath.Text}\" in CancelSteps leads to nothing in the ERP's order, so it is not known whether that step is done. Correct it."
                );
            }

            return found.Values.All(this.IsDoneValue) && (found.Nulls == 0 || this.Has(Null));
        }

        public ErpRequest Request(RestValues values)
        {
            var request = new ErpRequest(ErpExchangeKind.Write, this.method, this.url.Expand(values));
            if (this.body != null)
            {
                request.ContentType = this.contentType;
                request.Body = this.body.Expand(values);
            }

            return request;
        }

        /// <summary>Its own headers, after those of every request.</summary>
        public void AddHeaders(ErpRequest request, RestValues values)
        {
            foreach (RestHeader header in this.headers)
            {
                request.Headers[header.Name] = header.Value.Expand(values);
            }
        }

        private bool IsDoneValue(JToken value) =>
            this.doneValues.Count == 0 ? RestValue.IsThere(value) : this.Has(RestValue.Text(value)?.Trim());

        private bool Has(string? text) => this.doneValues.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
