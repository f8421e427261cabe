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
        private const string IdempotencyKey = "idempotencyKey";

        private static readonly RestTemplate BuiltInFindUrl = BuiltIn(RestParameters.FindUrl, RestPlace.LookUp);
        private static readonly RestTemplate BuiltInFindByErpNumberUrl = BuiltIn(
            RestParameters.FindByErpNumberUrl,
            RestPlace.LookUp
        );
        private static readonly RestTemplate BuiltInReadUrl = BuiltIn(RestParameters.ReadUrl, RestPlace.Read);

        private readonly bool findsByWebNumber;

        public RestSettings(JobOptions options)
        {
            this.FindUrl = Url(options, RestParameters.FindUrl, RestPlace.LookUp, BuiltInFindUrl);
            this.FindByErpNumberUrl = Url(
                options,
                RestParameters.FindByErpNumberUrl,
                RestPlace.LookUp,
                BuiltInFindByErpNumberUrl
            );
            this.findsByWebNumber = RestTraits.FindsByWebNumber(options);
            this.ReadUrl = Url(options, RestParameters.ReadUrl, RestPlace.Read, BuiltInReadUrl);
            this.Steps = RestSteps.Read(options);
            this.Cancel = this.Steps == null ? RestStep.Only(options) : this.Steps.All[0];
            this.VersionHeader = RestHeader.OptionalName(options, RestParameters.VersionHeader);
            this.IdempotencyKeyHeader = RestHeader.OptionalName(options, RestParameters.IdempotencyKeyHeader);
            this.ExtraHeaders = RestHeader.List(options, RestParameters.ExtraHeaders, RestPlace.Header);
            this.OrdersPath = JsonPath.Read(options, RestParameters.OrdersPath);
            this.OrderPath = JsonPath.Read(options, RestParameters.OrderPath);
            this.Fields = new RestFields(options, new RestVersion(options, this));
            this.Signs = RestSigns.Of(options);
            this.Words = new RestWords(options);
            this.Bodies = new RestBodies(options);
            this.Many = RestMany.Read(options);
            this.Paging = new RestPaging(options);
            this.Reach = RestReach.Read(options);
            this.Progress = new RestProgress(options);
            this.RequireOwnHeaderOfToken(options);
        }

        public RestTemplate FindUrl { get; }

        public RestTemplate FindByErpNumberUrl { get; }

        public RestTemplate ReadUrl { get; }

        /// <summary>The requests that cancel, where one is not enough; else null.</summary>
        public RestSteps? Steps { get; }

        /// <summary>The request that cancels, or the first of several.</summary>
        public RestStep Cancel { get; }

        public string VersionHeader { get; }

        public string IdempotencyKeyHeader { get; }

        public IReadOnlyList<RestHeader> ExtraHeaders { get; }

        public JsonPath OrdersPath { get; }

        public JsonPath OrderPath { get; }

        public RestWords Words { get; }

        public RestFields Fields { get; }

        public RestSigns Signs { get; }

        public RestBodies Bodies { get; }

        /// <summary>Null where orders are asked for one by one.</summary>
        public RestMany? Many { get; }

        public RestPaging Paging { get; }

        /// <summary>Null where every look-up goes to the end of the list.</summary>
        public RestReach? Reach { get; }

        public RestProgress Progress { get; }

        /// <summary>Whether it is looked up by the website's number; else by the ERP's.</summary>
        public bool IsFoundByWebNumber(OrderReference order) =>
            order.Kind == OrderNumberKind.Web && this.findsByWebNumber;

        /// <summary>Whether a request carries it, in whatever place.</summary>
        public bool SendsIdempotencyKey => this.IdempotencyKeyHeader.Length > 0 || this.CancelNames(IdempotencyKey);

        /// <summary>Whether the request that cancels has that placeholder, its headers included.</summary>
        public bool CancelNames(string name) =>
            (this.Steps == null ? this.Cancel.Names(name) : this.Steps.All.Any(step => step.Names(name)))
            || this.ExtraHeaders.Any(header => header.Value.Names(name));

        /// <summary>As <see cref="CancelNames"/>, where somebody has set it.</summary>
        public bool CancelNeeds(string name) =>
            (this.Steps == null ? this.Cancel.Needs(name) : this.Steps.All.Any(step => step.Needs(name)))
            || this.ExtraHeaders.Any(header => header.Value.Names(name));

        public ErpRequest ReadRequest(RestValues values)
        {
            ErpRequest request = this.Bodies.ReadRequest(this.ReadUrl.Expand(values), values);
            this.AddHeaders(request, values);
            return request;
        }

        /// <summary>What every request carries.</summary>
        public void AddHeaders(ErpRequest request, RestValues values)
        {
            request.Accept = this.Bodies.Accepted;
            foreach (RestHeader header in this.ExtraHeaders)
            {
                request.Headers[header.Name] = header.Value.Expand(values);
            }
        }

        /// <summary>A parameter that is a media type.</summary>
        /// <exception cref="ErpFaultException">It is none.</exception>
        public static string MediaType(JobOptions options, JobParameter parameter)
        {
            string text = options.Text(parameter).Trim();
            if (text != parameter.Default)
            {
                RequireMediaType(text, parameter);
            }

            return text;
        }

        /// <exception cref="ErpFaultException">It is none.</exception>
        public static void RequireMediaType(string text, JobParameter parameter)
        {
            if (!System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(text, out _))
            {
                throw JobOptions.Bad(parameter, text, "a media type such as application/json");
            }
        }

        // Two values of one header are none that an ERP knows.
        private void RequireOwnHeaderOfToken(JobOptions options)
        {
            string header = options.Text(WriteTokenOptions.CsrfHeader).Trim();
            bool IsIt(string name) => string.Equals(name, header, StringComparison.OrdinalIgnoreCase);
            JobParameter? other =
                header.Length == 0 ? null
                : IsIt(this.VersionHeader) ? RestParameters.VersionHeader
                : IsIt(this.IdempotencyKeyHeader) ? RestParameters.IdempotencyKeyHeader
                : this.ExtraHeaders.Any(one => IsIt(one.Name)) ? RestParameters.ExtraHeaders
                : this.Steps?.All.Any(step => step.HasHeader(header)) == true ? RestSteps.CancelSteps
                : null;
            if (other != null)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameters CsrfHeader and {other.Name} both set the header {header}. Take it out of {other.Name}."
                );
            }
        }

        private static RestTemplate BuiltIn(JobParameter parameter, RestPlace place) =>
            RestTemplate.Url(parameter.Default, parameter, place);

        private static RestTemplate Url(
            JobOptions options,
            JobParameter parameter,
            RestPlace place,
            RestTemplate builtIn
        ) => options.IsSet(parameter) ? RestTemplate.Url(options.Text(parameter), parameter, place) : builtIn;
    }
}
