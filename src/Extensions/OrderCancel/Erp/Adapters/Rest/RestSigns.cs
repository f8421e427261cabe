#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How refused, not found, gone, conflict, accepted and a fault of the set-up look.</summary>
    internal sealed class RestSigns
    {
        private static readonly JobParameter[] RefusedParameters = Sign("Refused", "422", "the ERP refuses to cancel");
        private static readonly JobParameter[] NotFoundParameters = Sign("NotFound", "", "a look-up finds no order");
        private static readonly JobParameter[] GoneParameters = Sign(
            "Gone",
            "404|410",
            "a read finds the order no longer"
        );
        private static readonly JobParameter[] ConflictParameters = Sign(
            "Conflict",
            "409|412",
            "the order was changed meanwhile"
        );
        private static readonly JobParameter[] AcceptedParameters = Sign(
            "Accepted",
            "202",
            "the ERP will cancel later"
        );
        private static readonly JobParameter[] MisconfiguredParameters = Sign(
            "Misconfigured",
            "",
            "the set-up has to be mended, in the ERP's own words"
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = RefusedParameters
            .Concat(NotFoundParameters)
            .Concat(GoneParameters)
            .Concat(ConflictParameters)
            .Concat(AcceptedParameters)
            .Concat(MisconfiguredParameters)
            .ToList();

        private static readonly RestSigns Default = new RestSigns(new JobOptions(name => null));

        private readonly RestSign[] ofRequest;

        private RestSigns(JobOptions options)
        {
            this.Refused = Read(options, RefusedParameters);
            this.NotFound = Read(options, NotFoundParameters);
            this.Gone = Read(options, GoneParameters);
            this.Conflict = Read(options, ConflictParameters);
            this.Accepted = Read(options, AcceptedParameters);
            this.Misconfigured = Read(options, MisconfiguredParameters);
            this.ofRequest = new[] { this.Misconfigured, this.Conflict, this.Refused, this.Accepted };
        }

        public RestSign Refused { get; }

        public RestSign NotFound { get; }

        public RestSign Gone { get; }

        public RestSign Conflict { get; }

        public RestSign Accepted { get; }

        public RestSign Misconfigured { get; }

        /// <summary>Where none is set, what was read of the defaults is used again.</summary>
        public static RestSigns Of(JobOptions options)
        {
            foreach (JobParameter parameter in Parameters)
            {
                if (options.IsSet(parameter))
                {
                    return new RestSigns(options);
                }
            }

            return Default;
        }

        /// <summary>
        /// What an answer to the request says: its body before its status, and what the customer has set before what is
        /// built in. Null when it has no sign; a web page has none.
        /// </summary>
        public RestSign? OfRequest(ErpResponse response, JToken? json) =>
            response.IsHtml
                ? null
                : this.ofRequest.FirstOrDefault(sign => sign.MatchesBody(response, json))
                    ?? this.ofRequest.FirstOrDefault(sign => sign.HasOwnStatusCodes && sign.MatchesStatus(response))
                    ?? this.ofRequest.FirstOrDefault(sign => sign.MatchesStatus(response));

        /// <summary>At a look-up or read too, a page has no sign.</summary>
        public bool IsSetUpFault(ErpResponse response, JToken? json) =>
            !response.IsHtml
            && (this.Misconfigured.MatchesBody(response, json) || this.Misconfigured.MatchesStatus(response));

        private static RestSign Read(JobOptions options, JobParameter[] parameters) =>
            new RestSign(options, parameters[0], parameters[1], parameters[2]);

        private static JobParameter[] Sign(string name, string statusCodes, string meaning) =>
            new[]
            {
                new JobParameter(
                    name + "StatusCodes",
                    statusCodes,
                    $"HTTP status codes, separated by |, that mean: {meaning}."
                ),
                new JobParameter(
                    name + "Path",
                    "",
                    $"Paths, separated by |, of a value that is there (not null, false, 0 or empty) when {meaning}."
                ),
                new JobParameter(
                    name + "Pattern",
                    "",
                    $"Regular expression for that value (for the body without a path) when {meaning}."
                ),
            };
    }
}
