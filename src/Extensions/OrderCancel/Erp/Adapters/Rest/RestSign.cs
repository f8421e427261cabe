#nullable enable
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// How one business answer looks: by status code, by a value at a JSON path, or by a pattern in that value (in the
    /// whole body without a path).
    /// </summary>
    internal sealed class RestSign
    {
        private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(100);

        private readonly int[] statusCodes;
        private readonly JsonPath paths;
        private readonly JobParameter patternParameter;
        private readonly Regex? pattern;

        public RestSign(JobOptions options, JobParameter statusCodes, JobParameter path, JobParameter pattern)
        {
            this.statusCodes = options.List(statusCodes).Select(text => StatusCode(statusCodes, text)).ToArray();
            this.HasOwnStatusCodes = options.IsSet(statusCodes);
            this.paths = JsonPath.ReadSeveral(options, path);
            this.patternParameter = pattern;
            this.pattern = Pattern(options, pattern);
        }

        /// <summary>The status codes were set by the customer; else they are built in.</summary>
        public bool HasOwnStatusCodes { get; }

        /// <summary>
        /// For an answer that says that there is no such order. Its status code alone may come from anywhere on the way: it
        /// counts with a body in the ERP's format, or where the customer says that "no content" means it.
        /// </summary>
        public bool MatchesAbsence(ErpResponse response, JToken? json) =>
            this.MatchesBody(response, json)
            || (this.MatchesStatus(response) && (json != null || (response.Status == 204 && this.HasOwnStatusCodes)));

        public bool MatchesStatus(ErpResponse response) => Array.IndexOf(this.statusCodes, response.Status) >= 0;

        /// <summary>The body carries the sign, whatever the status; a web page carries none.</summary>
        public bool MatchesBody(ErpResponse response, JToken? json)
        {
            if (this.paths.IsBlank)
            {
                return this.pattern != null && !response.IsHtml && this.IsMatch(response.Body);
            }

            return json != null && this.paths.Find(json).Values.Any(this.IsSign);
        }

        private bool IsSign(JToken value) =>
            this.pattern == null
                ? RestValue.IsThere(value)
                : RestValue.Text(value) is string text && text.Trim().Length > 0 && this.IsMatch(text);

        // Tried twice: the first time a busy machine may have kept it waiting.
        private bool IsMatch(string text) =>
            this.IsMatchInTime(text)
            ?? this.IsMatchInTime(text)
            ?? throw ErpFaultException.Misconfigured(
                $"The pattern \"{this.pattern}\" of parameter {this.patternParameter.Name} takes too long. Make it simpler."
            );

        // Null: its time was over first.
        private bool? IsMatchInTime(string text)
        {
            try
            {
                return this.pattern!.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        }

        private static int StatusCode(JobParameter parameter, string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            && code >= 100
            && code <= 599
                ? code
                : throw JobOptions.Bad(parameter, text, "HTTP status codes from 100 to 599, separated by |");

        private static Regex? Pattern(JobOptions options, JobParameter parameter)
        {
            string text = options.Text(parameter);
            if (text.Length == 0)
            {
                return null;
            }

            try
            {
                return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit);
            }
            catch (ArgumentException)
            {
                throw JobOptions.Bad(parameter, text, "a regular expression");
            }
        }
    }
}
