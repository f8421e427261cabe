#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// Reads error bodies: <c>{"message","exceptionMessage","exceptionType","stackTrace","innerException"}</c> with HTTP 500
    /// for business answers (M-H: seen in public code and threads), <c>{"message"}</c> or <c>{"error"}</c> with 400 and 422.
    /// </summary>
    internal sealed class AcumaticaErrors
    {
        private const string OwnExceptions = "PX.";
        private const int DeepestInner = 10;

        private readonly IReadOnlyList<string> notFound;
        private readonly IReadOnlyList<string> conflict;
        private readonly IReadOnlyList<string> passing;
        private readonly IReadOnlyList<string> throttled;
        private readonly IReadOnlyList<string> setUp;

        public AcumaticaErrors(JobOptions options)
        {
            this.notFound = options.List(AcumaticaParameters.NotFoundTexts);
            this.conflict = options.List(AcumaticaParameters.ConflictTexts);
            this.passing = options.List(AcumaticaParameters.PassingTexts);
            this.throttled = options.List(AcumaticaParameters.ThrottledTexts);
            this.setUp = options.List(AcumaticaParameters.SetUpTexts);
        }

        /// <summary>Null when the answer is no error in the ERP's own form.</summary>
        public AcumaticaError? Read(ErpResponse response)
        {
            if (response.Status < 400 || !(response.Json() is JObject body))
            {
                return null;
            }

            List<JObject> chain = Chain(body);
            string signs = string.Join("\n", chain.SelectMany(one => new[] { Type(one), Message(one) }));
            string trace = string.Join("\n", chain.Select(one => Text(one, "stackTrace")));
            return new AcumaticaError(this.KindOf(response.Status, chain, signs, trace), Words(chain));
        }

        private AcumaticaErrorKind KindOf(int status, List<JObject> chain, string signs, string trace)
        {
            // Only a trace may name the licence's check; it is looked at and never shown.
            if (Has(signs, this.throttled) || Has(trace, this.throttled))
            {
                return AcumaticaErrorKind.Throttled;
            }

            if (Has(signs, this.notFound))
            {
                return AcumaticaErrorKind.NotFound;
            }

            if (Has(signs, this.conflict))
            {
                return AcumaticaErrorKind.Conflict;
            }

            if (Has(signs, this.passing))
            {
                return AcumaticaErrorKind.Passing;
            }

            if (Has(signs, this.setUp))
            {
                return AcumaticaErrorKind.SetUp;
            }

            bool isOwn = status >= 500 && Type(chain[0]).StartsWith(OwnExceptions, StringComparison.Ordinal);
            bool isRejected = (status == 400 || status == 422) && Words(chain).Length > 0;
            return isOwn || isRejected ? AcumaticaErrorKind.Refused : AcumaticaErrorKind.Unknown;
        }

        // From the outermost to the cause.
        private static List<JObject> Chain(JObject body)
        {
            var chain = new List<JObject>();
            JObject? one = body;
            while (one != null && chain.Count < DeepestInner)
            {
                chain.Add(one);
                one = one["innerException"] as JObject;
            }

            return chain;
        }

        private static string Words(List<JObject> chain) =>
            string.Join(
                " ",
                chain
                    .Select(Message)
                    .Select(WithoutTrace)
                    .Where(text => text.Length > 0)
                    .Distinct(StringComparer.Ordinal)
            );

        private static string Message(JObject error)
        {
            string message = Text(error, "exceptionMessage");
            message = message.Length > 0 ? message : Text(error, "error");
            return message.Length > 0 ? message : Text(error, "message");
        }

        private static string Type(JObject error) => Text(error, "exceptionType");

        private static string Text(JObject error, string name) =>
            error[name] is JValue value && value.Value is string text ? text : string.Empty;

        // A message can carry the trace of its cause.
        private static string WithoutTrace(string message) =>
            string.Join(
                " ",
                message
                    .Split('\r', '\n')
                    .Select(line => line.Trim())
                    .TakeWhile(line =>
                        !line.StartsWith("at ", StringComparison.Ordinal)
                        && !line.StartsWith("---", StringComparison.Ordinal)
                    )
                    .Where(line => line.Length > 0)
            );

        private static bool Has(string text, IReadOnlyList<string> signs) =>
            signs.Any(sign => text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
