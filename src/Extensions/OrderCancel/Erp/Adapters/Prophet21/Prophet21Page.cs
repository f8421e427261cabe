#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>One answer of a view: rows, and what it says about others.</summary>
    internal sealed class Prophet21Page
    {
        private Prophet21Page(IReadOnlyList<JToken> rows, Completeness completeness)
        {
            this.Rows = rows;
            this.Completeness = completeness;
        }

        public IReadOnlyList<JToken> Rows { get; }

        public Completeness Completeness { get; }

        public static ErpAnswer<Prophet21Page> Read(ErpResponse response)
        {
            var json = response.Json() as JObject;
            if (response.Status == 400 || response.Status == 404)
            {
                string text = Prophet21Json.Message(json);
                return text.Length == 0
                    ? ErpAnswer<Prophet21Page>.NotRecognised
                    : throw ErpFaultException.NoData(
                        $"Prophet 21 cannot answer the query of a view: {text.TrimEnd('.')}. Check the parameters that name views and columns."
                    );
            }

            return response.IsSuccess && json?["value"] is JArray list
                ? ErpAnswer<Prophet21Page>.Of(new Prophet21Page(list.ToList(), Completeness.Of(response, json)))
                : ErpAnswer<Prophet21Page>.NotRecognised;
        }
    }
}
