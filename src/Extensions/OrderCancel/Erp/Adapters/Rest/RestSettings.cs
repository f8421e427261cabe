#nullable enable
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

        public RestSettings(JobOptions options)
        {
            this.FindUrl = Url(options, RestParameters.FindUrl, RestPlace.LookUp, BuiltInFindUrl);
            this.FindByErpNumberUrl = Url(
                options,
                RestParameters.FindByErpNumberUrl,
                RestPlace.LookUp,
                BuiltInFindByErpNumberUrl
            );
            this.FindsByWebNumber = RestTraits.FindsByWebNumber(options);
            this.ReadUrl = Url(options, RestParameters.ReadUrl, RestPlace.Read, BuiltInReadUrl);
            this.Cancel = RestStep.Read(options);
            this.VersionHeader = RestHeader.OptionalName(options, RestParameters.VersionHeader);
            this.IdempotencyKeyHeader = RestHeader.OptionalName(options, RestParameters.IdempotencyKeyHeader);
            this.ExtraHeaders = RestHeader.List(options, RestParameters.ExtraHeaders, RestPlace.Header);
            this.OrdersPath = JsonPath.Read(options, RestParameters.OrdersPath);
            this.OrderPath = JsonPath.Read(options, RestParameters.OrderPath);
            this.Fields = new RestFields(options, new RestVersion(options, this));
            this.Signs = RestSigns.Of(options);
            this.Words = new RestWords(options);
            this.Bodies = new RestBodies(options);
            this.Paging = new RestPaging(options);
            this.Progress = new RestProgress(options);
        }

        public RestTemplate FindUrl { get; }

        public RestTemplate FindByErpNumberUrl { get; }

        /// <summary>False: also a web order is looked up by the ERP's number.</summary>
        public bool FindsByWebNumber { get; }

        public RestTemplate ReadUrl { get; }

        /// <summary>The request that cancels.</summary>
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

        public RestPaging Paging { get; }

        public RestProgress Progress { get; }

        /// <summary>Whether a request carries it, in whatever place.</summary>
        public bool SendsIdempotencyKey => this.IdempotencyKeyHeader.Length > 0 || this.CancelNames(IdempotencyKey);

        /// <summary>Whether the request that cancels has that placeholder, its headers included.</summary>
        public bool CancelNames(string name) =>
            this.Cancel.Names(name) || this.ExtraHeaders.Any(header => header.Value.Names(name));

        /// <summary>As <see cref="CancelNames"/>, where somebody has set it.</summary>
        public bool CancelNeeds(string name) =>
            this.Cancel.Needs(name) || this.ExtraHeaders.Any(header => header.Value.Names(name));

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
            return text == parameter.Default || System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(text, out _)
                ? text
                : throw JobOptions.Bad(parameter, text, "a media type such as application/json");
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
