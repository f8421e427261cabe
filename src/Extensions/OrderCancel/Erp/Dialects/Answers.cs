#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>What is the same in the answers of most ERPs.</summary>
    internal static class Answers
    {
        /// <summary>One row may come without its list around it; null for what is neither.</summary>
        public static IReadOnlyList<JToken>? Rows(JToken? token) =>
            token is JArray list ? new List<JToken>(list)
            : token is JObject ? new[] { token }
            : null;

        /// <summary>An answer that was asked for as a whole: an object, or a list with each row that there is.</summary>
        /// <exception cref="ErpFaultException">It says that it is a part.</exception>
        public static ErpAnswer<T> Whole<T>(ErpResponse response, string erp)
            where T : JToken?
        {
            JToken? json = response.Json();
            if (!response.IsSuccess || !(json is T whole))
            {
                return ErpAnswer<T>.NotRecognised;
            }

            string? sign = PartSign(response, json, (json as JArray)?.Count ?? 1);
            return sign == null ? ErpAnswer<T>.Of(whole) : throw ErpFaultException.NoData(PartText(erp, sign));
        }

        /// <summary>By what an answer of so many rows says that it is a part; null where it is whole.</summary>
        public static string? PartSign(ErpResponse response, JToken? json, long rows)
        {
            var said = Completeness.Of(response, json);
            return said.IsPart ? said.Words
                : said.Total > rows ? said.TotalFrom
                : null;
        }

        /// <summary>What an admin is told of a part.</summary>
        public static string PartText(string erp, string sign) =>
            $"{erp}'s answer says that it is a part ({sign}). Have what stands before {erp} pass on whole answers.";

        /// <summary>
        /// The text of an outer member, in any case; null where it is missing or blank. Some middleware answers XML,
        /// whatever was asked for: then an element's.
        /// </summary>
        public static string? Member(ErpResponse response, string name)
        {
            bool IsNamed(XElement one) => string.Equals(one.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
            JToken? json = response.Json();
            string? text =
                json != null
                    ? KeyText.Of((json as JObject)?.GetValue(name, StringComparison.OrdinalIgnoreCase))
                    : response.Xml()?.DescendantsAndSelf().FirstOrDefault(IsNamed)?.Value.Trim();
            return string.IsNullOrEmpty(text) ? null : text;
        }

        /// <summary>
        /// A request that HTTP says is carried out or accepted. A page instead of data, such as a sign-in page, claims
        /// nothing. Null: neither.
        /// </summary>
        /// <param name="response">The answer.</param>
        /// <param name="accepted">By what it is asked about later.</param>
        public static ErpAnswer<CancelReply>? Reply(ErpResponse response, CancelHandle accepted) =>
            response.Status == 202 ? ErpAnswer<CancelReply>.Of(CancelReply.Accepted(accepted))
            : response.Status != 200 && response.Status != 204 ? (ErpAnswer<CancelReply>?)null
            : response.Body.Trim().Length == 0 || response.Json() != null
                ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
            : ErpAnswer<CancelReply>.NotRecognised;
    }
}
