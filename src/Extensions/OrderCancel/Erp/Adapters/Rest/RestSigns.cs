#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How refused, not found, conflict and accepted look.</summary>
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

        public static readonly IReadOnlyList<JobParameter> Parameters = RefusedParameters
            .Concat(NotFoundParameters)
            .Concat(GoneParameters)
            .Concat(ConflictParameters)
            .Concat(AcceptedParameters)
            .ToList();

        private static readonly RestSigns Default = new RestSigns(new JobOptions(name => null));

        private RestSigns(JobOptions options)
        {
            this.Refused = Read(options, RefusedParameters);
            this.NotFound = Read(options, NotFoundParameters);
            this.Gone = Read(options, GoneParameters);
            this.Conflict = Read(options, ConflictParameters);
            this.Accepted = Read(options, AcceptedParameters);
        }

        public RestSign Refused { get; }

        public RestSign NotFound { get; }

        public RestSign Gone { get; }

        public RestSign Conflict { get; }

        public RestSign Accepted { get; }

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
                new JobParameter(name + "Path", "", $"Path of a value that is there when {meaning}."),
                new JobParameter(
                    name + "Pattern",
                    "",
                    $"Regular expression for that value (for the body without a path) when {meaning}."
                ),
            };
    }
}
