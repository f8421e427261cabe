#nullable enable
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What the REST adapter promises about the ERP: the careful default, unless a parameter says more.</summary>
    internal static class RestTraits
    {
        private static readonly JobParameter WebNumberSearchable = new JobParameter(
            "WebNumberSearchable",
            "true",
            "Whether the ERP can look up orders by the website's number; false: only by its own, from the preprocessor or OrderNumberKind=Erp."
        );

        private static readonly JobParameter WebReferenceUnique = new JobParameter(
            "WebReferenceUnique",
            "",
            "Whether orders with one web reference always belong to one web order. Default: true with the default FindUrl, else false."
        );

        private static readonly JobParameter RepeatingIsSafe = new JobParameter(
            "RepeatingIsSafe",
            "false",
            "Whether asking twice to cancel has the effect of asking once."
        );

        private static readonly JobParameter ReadsAreConsistent = new JobParameter(
            "ReadsAreConsistent",
            "false",
            "Whether a read always shows what was changed before it."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[]
        {
            WebNumberSearchable,
            WebReferenceUnique,
            RepeatingIsSafe,
            ReadsAreConsistent,
        };

        /// <summary>False: also a web order is looked up by the ERP's number.</summary>
        public static bool FindsByWebNumber(JobOptions options) => options.Flag(WebNumberSearchable);

        /// <summary>Orders with one web reference belong to one web order.</summary>
        public static bool IsReferenceUnique(JobOptions options) =>
            options.IsSet(WebReferenceUnique)
                ? options.Flag(WebReferenceUnique)
                : !options.IsSet(RestParameters.FindUrl);

        public static ErpTraits Read(JobOptions options)
        {
            RestSteps? steps = RestSteps.Read(options);
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                WebNumberSearchable = FindsByWebNumber(options),
                WebReferenceUnique = IsReferenceUnique(options),
                FulfilmentNotChecked = RestFulfilment.IsNotChecked(options),
                RepeatingIsSafe = options.Flag(RepeatingIsSafe),
                ReadsAreConsistent = options.Flag(ReadsAreConsistent),
                CancelsLineByLine = steps?.HasLines == true,
                CancelExchanges = steps?.Exchanges ?? 1,
            };
        }
    }
}
