#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Reads the steps of parameter CancelSteps.</summary>
    internal sealed class RestStepReader
    {
        private static readonly string[] Members =
        {
            "method",
            "url",
            "body",
            "contentType",
            "headers",
            "donePath",
            "doneValues",
            "repeatable",
        };

        private readonly JobOptions options;
        private readonly JobParameter parameter;
        private readonly JObject json;
        private readonly int number;

        private RestStepReader(JobOptions options, JobParameter parameter, JObject json, int number)
        {
            this.options = options;
            this.parameter = parameter;
            this.json = json;
            this.number = number;
        }

        /// <exception cref="ErpFaultException">It is no list of steps, or one of them cannot be sent.</exception>
        public static IReadOnlyList<RestStep> Read(JobOptions options, JobParameter parameter)
        {
            JToken? all = StrictJson.Read(options.Text(parameter), out JsonFault? fault);
            if (!(all is JArray list) || list.Count == 0 || list.Any(one => !(one is JObject)))
            {
                string why = fault == null ? string.Empty : " It has " + fault.Sentence;
                throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} is no JSON list of steps such as [{{\"url\":\"orders/{{erpKey}}/cancel\"}}].{why}"
                );
            }

            return list.Select((one, i) => new RestStepReader(options, parameter, (JObject)one, i + 1).Step()).ToList();
        }

        private RestStep Step()
        {
            string? unknown = this.json.Properties().Select(member => member.Name).FirstOrDefault(IsUnknown);
            if (unknown != null)
            {
                throw this.Bad($"has a member \"{unknown}\"", "The members are " + string.Join(", ", Members));
            }

            string contentType = this.Text("contentType") ?? this.options.Text(RestParameters.CancelContentType).Trim();
            RestSettings.RequireMediaType(contentType, this.parameter);
            return new RestStep(
                RestStep.MethodOf(this.Text("method") ?? "POST", this.parameter),
                RestTemplate.Url(
                    this.Text("url") ?? throw this.Bad("has no url", "Each step needs one"),
                    this.parameter,
                    RestPlace.Step
                ),
                this.Body(contentType),
                contentType,
                this.Headers(),
                JsonPath.Read(this.Text("donePath") ?? string.Empty, this.parameter),
                this.DoneValues(),
                this.IsRepeatable()
            );
        }

        private static bool IsUnknown(string name) => Array.IndexOf(Members, name) < 0;

        private RestTemplate? Body(string contentType)
        {
            JToken? body = this.json["body"];
            string? text = body is JContainer ? body.ToString(Formatting.None) : this.Text("body");
            return text == null ? null : RestTemplate.Body(text, this.parameter, RestPlace.Step, contentType);
        }

        private IReadOnlyList<RestHeader> Headers()
        {
            JToken? headers = this.json["headers"];
            return headers == null ? Array.Empty<RestHeader>()
                : headers is JObject all && all.Properties().All(one => one.Value.Type == JTokenType.String)
                    ? all.Properties()
                        .Select(one => RestHeader.Of(one.Name, (string)one.Value!, this.parameter, RestPlace.Step))
                        .ToList()
                : throw this.Bad("has headers that are no texts", "Write \"headers\":{\"If-Match\":\"{version}\"}");
        }

        private IReadOnlyList<string> DoneValues()
        {
            string? values = this.Text("doneValues");
            return values == null || this.json["donePath"] != null
                ? (values ?? string.Empty).Split('|').Select(one => one.Trim()).Where(one => one.Length > 0).ToList()
                : throw this.Bad("has doneValues without a donePath", "The values are those at that path");
        }

        private bool IsRepeatable() =>
            this.json["repeatable"] is JToken flag
            && (
                flag.Type == JTokenType.Boolean
                    ? (bool)flag
                    : throw this.Bad("has a repeatable that is neither true nor false", "Leave it out for false")
            );

        private string? Text(string name) =>
            !(this.json[name] is JToken value) ? null
            : value.Type == JTokenType.String ? (string)value!
            : throw this.Bad($"has a {name} that is no text", "Put it into quotes");

        private ErpFaultException Bad(string what, string remedy) =>
            ErpFaultException.Misconfigured($"Step {this.number} of parameter {this.parameter.Name} {what}. {remedy}.");
    }
}
