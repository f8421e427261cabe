#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Extensions.OrderCancel.Run;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What an answer to a look-up or a read means, by the settings alone.</summary>
    internal sealed class RestAnswers
    {
        private const int ShownLength = 100;

        private readonly RestSettings settings;

        public RestAnswers(RestSettings settings)
        {
            this.settings = settings;
        }

        public ErpAnswer<RestPage> Find(ErpResponse response)
        {
            JToken? json = this.Document(response);
            if (this.settings.Signs.NotFound.MatchesAbsence(response, json))
            {
                return ErpAnswer<RestPage>.Of(RestPaging.NoRows(response));
            }

            if (!response.IsSuccess || json == null)
            {
                this.ThrowIfTurnedDown(response, json, "FindUrl or FindByErpNumberUrl");
                return ErpAnswer<RestPage>.NotRecognised;
            }

            PathResult rows = this.settings.OrdersPath.List(json);
            return rows.IsTold && RestGraphQl.Of(json) == null
                ? ErpAnswer<RestPage>.Of(this.settings.Paging.Page(response, json, rows.Values))
                : throw this.NoOrder(json, RestParameters.OrdersPath);
        }

        public ErpAnswer<ErpOrder?> Read(ErpResponse response)
        {
            JToken? json = this.Document(response);
            if (this.settings.Signs.Gone.MatchesAbsence(response, json))
            {
                return ErpAnswer<ErpOrder?>.Of(null);
            }

            if (!response.IsSuccess || json == null)
            {
                this.ThrowIfTurnedDown(response, json, "ReadUrl");
                return ErpAnswer<ErpOrder?>.NotRecognised;
            }

            string part = this.settings.Paging.PartOfRead(Completeness.Of(response, json), this.settings.OrderPath);
            if (part.Length > 0)
            {
                throw ErpFaultException.NoData(
                    $"The ERP's answer to a read is a part of what it has ({part}), so what was shipped or invoiced might be missed. Make ReadUrl ask for the one order as a whole."
                );
            }

            return this.OrderIn(json) is JObject order && RestGraphQl.Of(json) == null
                ? ErpAnswer<ErpOrder?>.Of(this.WithLines(this.settings.Fields.Read(order, response), order))
                : throw this.NoOrder(json, RestParameters.OrderPath);
        }

        private ErpOrder WithLines(ErpOrder order, JObject json) =>
            this.settings.Steps?.OpenLinesOf(json) is IReadOnlyList<string> open
                ? order.WithLines(this.settings.Steps.AllLinesOf(json).Count, open)
                : order;

        /// <summary>The order in an answer to a read; null where there is none.</summary>
        public JObject? OrderIn(ErpResponse response) =>
            RestValue.Document(response) is JToken json ? this.OrderIn(json) : null;

        private JObject? OrderIn(JToken json)
        {
            PathResult found = this.settings.OrderPath.List(json);
            return found.IsTold && found.Values.Count == 1 ? found.Values[0] as JObject : null;
        }

        // The ERP's own words about the set-up come first: whatever else it tells is not about orders.
        private JToken? Document(ErpResponse response)
        {
            JToken? json = RestValue.Document(response);
            return this.settings.Signs.IsSetUpFault(response, json)
                ? throw ErpFaultException.NoData(RestWords.SetUpFault(this.settings.Words.In(json)))
                : json;
        }

        // 400 and 422 are about the request itself, so the ERP's words are what helps.
        private void ThrowIfTurnedDown(ErpResponse response, JToken? json, string parameter)
        {
            string words = SafeText.Clean(this.settings.Words.In(json), ShownLength).TrimEnd('.');
            if (words.Length > 0 && (response.Status == 400 || response.Status == 422))
            {
                throw ErpFaultException.NoData(
                    $"The ERP turned the request down (HTTP {response.Status}): {words}. Check parameter {parameter}."
                );
            }
        }

        private ErpFaultException NoOrder(JToken json, JobParameter path)
        {
            RestGraphQl? refusal = RestGraphQl.Of(json);
            if (refusal?.IsTurnedAway == true)
            {
                return ErpFaultException.TurnedAway(ErpFaultException.NoData(refusal.TurnedAwayText));
            }

            string words = SafeText.Clean(refusal?.Text ?? this.settings.Words.In(json), ShownLength);
            string said = words.Length == 0 ? string.Empty : $" It says: {words}";
            return ErpFaultException.NoData(
                $"The ERP's answer has nothing that could be an order where parameter {path.Name} leads.{said} Check the connection's Url, the adapter's URL parameters and {path.Name}."
            );
        }
    }
}
