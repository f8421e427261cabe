#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// Reads error bodies: <c>{"message","exceptionMessage","exceptionType","stackTrace","innerException"}</c> with HTTP 500
    /// for business answers (M-H: seen in public code and threads), <c>{"message"}</c> or <c>{"error"}</c> with 400 and 422.
    /// The status alone says little: Acumatica refuses, does not find and turns a wrong password away with 500.
    /// </summary>
    internal sealed class AcumaticaErrors
    {
        private readonly AcumaticaSettings settings;

        public AcumaticaErrors(AcumaticaSettings settings)
        {
            this.settings = settings;
        }

        private string NoSuchAddress =>
            $"Acumatica knows no {this.settings.EntityName}, or not its action {this.settings.ActionName}, in endpoint {this.settings.EndpointName}/{this.settings.EndpointVersion} (HTTP 404). Check the connection's Url and parameters EndpointName, EndpointVersion, EntityName and ActionName.";

        /// <summary>Of a look-up or a read, be it an error or not.</summary>
        public ErpAnswer<T> OfRead<T>(ErpResponse response, Func<T> notFound)
            where T : JToken?
        {
            ErpError error = this.Read(response);
            return response.IsSuccess ? Answers.Whole<T>(response, "Acumatica")
                : response.Status == 404 && error.Meaning == Meaning.Unknown
                    ? throw ErpFaultException.NoData(this.NoSuchAddress)
                : error.OfRead(notFound);
        }

        public ErpAnswer<CancelReply> OfCancel(ErpResponse response) =>
            response.Status == 404
                ? throw ErpFaultException.TurnedDown(this.NoSuchAddress)
                : this.Read(response).OfCancel(CancelReply.Refused);

        public ErpError Read(ErpResponse response)
        {
            if (response.Status < 400 || !(response.Json() is JObject body))
            {
                return ErpError.Unknown;
            }

            List<JObject> chain = Chain(body).ToList();
            IEnumerable<string> texts = chain
                .Select(Message)
                .Select(ErpWords.WithoutTrace)
                .Distinct(StringComparer.Ordinal);
            string words = string.Join(" ", texts.Where(text => text.Length > 0));
            string said = words.TrimEnd('.');
            bool lasts = response.Status < 500;
            Meaning meaning = this.MeaningOf(response.Status, chain, words);
            string advice =
                meaning == Meaning.SetUp || (meaning == Meaning.Refused && lasts)
                    ? $"Acumatica says: \"{said}\". Check the rights of the connection's user, and the adapter's parameters that name fields."
                : meaning == Meaning.Refused ? $"Acumatica could not read the order: \"{said}\"."
                : string.Empty;
            return new ErpError(meaning, words, advice) { Lasts = lasts };
        }

        private Meaning MeaningOf(int status, List<JObject> chain, string words)
        {
            string traces = string.Join("\n", chain.Select(one => Text(one, "stackTrace")));
            string signs = string.Join("\n", chain.Select(one => Text(one, "exceptionType") + "\n" + Message(one)));

            // Only a trace may name the licence's check; it is looked at and never shown.
            Meaning known = this.settings.Errors.Of(signs);
            return this.settings.Errors.Has(Meaning.Throttled, signs + "\n" + traces) ? Meaning.Throttled
                : known != Meaning.Unknown ? known
                : status >= 500 && signs.StartsWith("PX.", StringComparison.Ordinal) ? Meaning.Refused
                : (status == 400 || status == 422) && words.Length > 0 ? Meaning.Refused
                : Meaning.Unknown;
        }

        // From the outermost to the cause.
        private static IEnumerable<JObject> Chain(JObject? error)
        {
            for (; error != null; error = error["innerException"] as JObject)
            {
                yield return error;
            }
        }

        private static string Message(JObject error) => Text(error, "exceptionMessage", "error", "message");

        private static string Text(JObject error, params string[] names)
        {
            IEnumerable<string?> texts = names.Select(name => (error[name] as JValue)?.Value as string);
            return texts.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? string.Empty;
        }
    }
}
