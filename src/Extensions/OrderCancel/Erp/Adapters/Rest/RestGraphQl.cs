#nullable enable
using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>GraphQL's no: a list of errors and no data, with a status of success.</summary>
    internal sealed class RestGraphQl
    {
        private static readonly string[] Members = { "data", "errors", "extensions" };
        private static readonly string[] TurnedAwayCodes = { "FORBIDDEN", "UNAUTHENTICATED" };

        private RestGraphQl(JArray errors, JObject error)
        {
            this.MayBeDone = errors.Any(one => ((one as JObject)?["path"] as JArray)?.Count > 1);
            this.Text = RestValue.Text(error["message"]) ?? string.Empty;
            string? code = RestValue.Text((error["extensions"] as JObject)?["code"]);
            this.IsTurnedAway = TurnedAwayCodes.Contains(code, StringComparer.OrdinalIgnoreCase);
        }

        /// <summary>The first error's words.</summary>
        public string Text { get; }

        /// <summary>
        /// An error is one of a field below what was asked for: the mutation ran, and what it gives back could not be told
        /// (GraphQL October 2021, 6.4.4: the null of a field that may not be null moves up, as far as to data; H).
        /// </summary>
        public bool MayBeDone { get; }

        /// <summary>The user's sign-in has expired, or a right is missing.</summary>
        public bool IsTurnedAway { get; }

        public string TurnedAwayText =>
            $"The ERP turned the user away: {this.Text.TrimEnd('.')}. Check the sign-in of the connection and the rights of its user in the ERP.";

        /// <summary>Null when the answer is something else.</summary>
        public static RestGraphQl? Of(JToken? json) =>
            json is JObject answer
            && answer.Properties().All(member => Array.IndexOf(Members, member.Name) >= 0)
            && HasNoData(answer["data"])
            && answer["errors"] is JArray errors
            && errors.FirstOrDefault() is JObject error
                ? new RestGraphQl(errors, error)
                : null;

        private static bool HasNoData(JToken? data) =>
            data == null
            || data.Type == JTokenType.Null
            || (data is JObject members && members.Properties().All(member => member.Value.Type == JTokenType.Null));
    }
}
