#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How far a look-up goes through a long list that has the newest orders first.</summary>
    internal sealed class RestReach
    {
        private static readonly JobParameter StopAtFirst = new JobParameter(
            "StopAtFirst",
            "false",
            "Whether a look-up ends with the first page that has the order. Only with WebReferenceUnique=true, and only where one web order is one order in the ERP: another part of it on a later page would be missed."
        );

        private static readonly JobParameter MaxAgeDays = new JobParameter(
            "MaxAgeDays",
            "",
            "A look-up ends with the first page on which every order is older than so many days (1 to 3650), by its date at DatePath. Only where the list has the newest orders first."
        );

        private static readonly JobParameter DatePath = new JobParameter(
            "DatePath",
            "",
            "Path, in an order of a look-up, of its date, as ISO 8601 or as seconds or milliseconds since 1970; needs MaxAgeDays."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[] { StopAtFirst, MaxAgeDays, DatePath };

        private readonly bool stopsAtFirst;
        private readonly JsonPath datePath;
        private readonly TimeSpan? maxAge;

        private RestReach(JobOptions options)
        {
            this.stopsAtFirst = options.Flag(StopAtFirst);
            this.datePath = JsonPath.Read(options, DatePath);
            this.maxAge = options.IsSet(MaxAgeDays)
                ? TimeSpan.FromDays(options.Number(MaxAgeDays, 1, 3650))
                : (TimeSpan?)null;
            if (this.datePath.IsBlank != (this.maxAge == null))
            {
                throw ErpFaultException.Misconfigured(
                    "Parameters MaxAgeDays and DatePath go together. Set both or neither."
                );
            }

            if (this.stopsAtFirst && !RestTraits.IsReferenceUnique(options))
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter StopAtFirst needs WebReferenceUnique=true: else another order with that web number might be on a later page."
                );
            }
        }

        /// <summary>Null where every look-up goes to the end of the list.</summary>
        /// <exception cref="ErpFaultException">Parameters contradict each other.</exception>
        public static RestReach? Read(JobOptions options) =>
            options.IsSet(StopAtFirst) || options.IsSet(MaxAgeDays) || options.IsSet(DatePath)
                ? new RestReach(options)
                : null;

        /// <summary>Whether the pages behind this one need not be asked for.</summary>
        /// <param name="page">A page that is not the last.</param>
        /// <param name="isFound">Whether the order is on a page so far.</param>
        /// <param name="now">The time.</param>
        /// <exception cref="ErpFaultException">The list has the oldest orders first.</exception>
        public bool IsFarEnough(RestPage page, bool isFound, DateTimeOffset now)
        {
            if (this.stopsAtFirst && isFound)
            {
                return true;
            }

            if (this.maxAge == null || page.Rows.Count == 0)
            {
                return false;
            }

            List<DateTimeOffset?> dates = page.Rows.Select(row => RestDate.Of(this.datePath.One(row))).ToList();
            bool areAllOld = dates.TrueForAll(date => date != null && now - date > this.maxAge);
            return !areAllOld || dates[0] >= dates[dates.Count - 1]
                ? areAllOld
                : throw ErpFaultException.Misconfigured(
                    "The look-up's list has the oldest orders first, so MaxAgeDays would end it too early. Have the ERP put the newest first, or leave MaxAgeDays and DatePath blank."
                );
        }
    }
}
