#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What an answer to the request to cancel, or about its progress, claims.</summary>
    internal sealed class RestReplies
    {
        // With these a server says that it has done nothing.
        private static readonly int[] Refusals = { 400, 404, 405, 406, 410, 411, 415, 422, 428, 501 };

        private readonly RestSettings settings;

        public RestReplies(RestSettings settings)
        {
            this.settings = settings;
        }

        public ErpAnswer<CancelReply> Cancel(ErpResponse response, ErpOrder order)
        {
            JToken? json = RestValue.Document(response);
            string words = this.settings.Words.In(json);
            RestSigns signs = this.settings.Signs;
            RestSign? sign = signs.OfRequest(response, json);
            if (sign == signs.Accepted)
            {
                string status = this.settings.Progress.AddressIn(response, json);
                return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, status)));
            }

            return sign == signs.Misconfigured ? throw ErpFaultException.TurnedDown(RestWords.SetUpFault(words))
                : sign == signs.Conflict ? ErpAnswer<CancelReply>.Of(CancelReply.Conflict(words))
                : sign == signs.Refused || (words.Length > 0 && Array.IndexOf(Refusals, response.Status) >= 0)
                    ? ErpAnswer<CancelReply>.Of(CancelReply.Refused(words))
                : this.WithoutSign(response, json, words);
        }

        public ErpAnswer<CancelReply> Poll(ErpResponse response, CancelHandle handle)
        {
            JToken? json = RestValue.Document(response);
            string words = this.settings.Words.In(json);
            RestSigns signs = this.settings.Signs;
            CancelReply? told = response.IsSuccess ? this.settings.Progress.Read(json, handle, words) : null;
            if (told != null)
            {
                return ErpAnswer<CancelReply>.Of(told);
            }

            RestSign? sign = signs.OfRequest(response, json);
            return sign == signs.Misconfigured ? throw ErpFaultException.TurnedDown(RestWords.SetUpFault(words))
                : sign == signs.Refused ? ErpAnswer<CancelReply>.Of(CancelReply.Failed(words))
                : sign == signs.Accepted ? ErpAnswer<CancelReply>.Of(CancelReply.Accepted(handle))
                : this.WithoutSign(response, json, words);
        }

        // A 2xx with something else than JSON or XML, such as a sign-in page, claims nothing; nor does one with an error.
        private ErpAnswer<CancelReply> WithoutSign(ErpResponse response, JToken? json, string words)
        {
            if (!response.IsSuccess || (json == null && response.Body.Trim().Length > 0))
            {
                return ErpAnswer<CancelReply>.NotRecognised;
            }

            RestGraphQl? refusal = RestGraphQl.Of(json);
            return refusal?.MayBeDone == true ? ErpAnswer<CancelReply>.Of(CancelReply.Unknown(refusal.Text))
                : refusal?.IsTurnedAway == true
                    ? throw ErpFaultException.TurnedAway(ErpFaultException.TurnedDown(refusal.TurnedAwayText))
                : refusal != null ? ErpAnswer<CancelReply>.Of(CancelReply.Refused(refusal.Text))
                : this.settings.Words.AreIn(json) ? ErpAnswer<CancelReply>.Of(CancelReply.Unknown(words))
                : ErpAnswer<CancelReply>.Of(CancelReply.Done());
        }
    }
}
