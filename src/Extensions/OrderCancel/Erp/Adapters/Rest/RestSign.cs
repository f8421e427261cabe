#nullable enable
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// How one business answer looks: by status code, by a value at a JSON path, or by a pattern in that value (in the
    /// whole body without a path).
    /// </summary>
    internal sealed class RestSign
    {
        private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

        private readonly int[] statusCodes;
        private readonly string path;
        private readonly Regex? pattern;

        public RestSign(JobOptions options, JobParameter statusCodes, JobParameter path, JobParameter pattern)
        {
            this.statusCodes = options.List(statusCodes).Select(text => StatusCode(statusCodes, text)).ToArray();
            this.path = RestJson.RequirePath(options, path);
            this.pattern = Pattern(options, pattern);
        }

        /// <summary>
        /// The status code is one of ours, or the body carries the sign. Where both a status code and a body sign are
        /// configured, either is enough; a body sign counts with any status.
        /// </summary>
        public bool Matches(ErpResponse response, JToken? json) =>
            this.MatchesStatus(response.Status) || this.MatchesBody(response, json);

        public bool MatchesStatus(int status) => Array.IndexOf(this.statusCodes, status) >= 0;

        private bool MatchesBody(ErpResponse response, JToken? json)
        {
            if (this.path.Length == 0)
            {
                return this.pattern != null && this.IsMatch(response.Body);
            }

            string? value = json == null ? null : RestJson.Text(json, this.path);
            return !string.IsNullOrWhiteSpace(value) && (this.pattern == null || this.IsMatch(value!));
        }

        private bool IsMatch(string text)
        {
            try
            {
                return this.pattern!.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                throw ErpFaultException.Misconfigured(
                    $"The pattern \"{this.pattern}\" takes too long. Make it simpler."
                );
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
