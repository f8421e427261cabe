#nullable enable
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The ERP's words when it says no.</summary>
    internal sealed class RestWords
    {
        private readonly JsonPath paths;

        public RestWords(JobOptions options)
        {
            this.paths = JsonPath.ReadSeveral(options, RestParameters.TextPath);
        }

        /// <summary>The first text there; of an error object its message. Empty where there is none.</summary>
        public string In(JToken? json) =>
            json == null
                ? string.Empty
                : this.paths.Find(json)
                    .Values.Where(RestValue.IsThere)
                    .Select(value => RestValue.Text(value) ?? RestValue.Text((value as JObject)?["message"]))
                    .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
                    ?.Trim()
                    ?? string.Empty;

        /// <summary>Whether the answer says that something is wrong, in words or as an object.</summary>
        public bool AreIn(JToken? json) => json != null && this.paths.Find(json).Values.Any(RestValue.IsThere);

        /// <summary>A fault of the set-up that the customer has taught the adapter to know.</summary>
        public static string SetUpFault(string words) =>
            words.Length == 0
                ? "The ERP reports a fault of the set-up, by the sign that the Misconfigured parameters describe. Let TextPath lead to its words."
                : $"The ERP reports a fault of the set-up: {words}";
    }
}
