#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>What a partner's operation says of itself, whatever the status: by parameters, since each has another answer.</summary>
    internal sealed class JsonClaim
    {
        private readonly JsonPath success;
        private readonly IReadOnlyList<string> yes;
        private readonly JsonPath words;

        // csharpier-ignore
        public JsonClaim(ParameterReader read)
        {
            this.success = read.Path("SuccessPath", "", "Path, in the answer to the request to cancel, of what says whether it was carried out, such as Success; blank where an answer without an error says so.");
            this.yes = read.List("SuccessValues", "true|Yes|1", "What stands there, separated by |, when it was.");
            this.words = read.Path("TextPath", "Message", "Path, in that answer, of the ERP's words when it was not.");
        }

        /// <summary>Null where it is not asked for, or the answer is no JSON.</summary>
        public CancelReply? In(ErpResponse response)
        {
            JToken? json = this.success.IsBlank ? null : response.Json();
            if (json == null)
            {
                return null;
            }

            string text = this.words.IsBlank ? string.Empty : KeyText.Of(this.words.One(json)) ?? string.Empty;
            object? value = (this.success.One(json) as JValue)?.Value;
            string said = (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty).Trim();
            return said.Length == 0 ? CancelReply.Unknown(text)
                : this.yes.Contains(said, StringComparer.OrdinalIgnoreCase) ? CancelReply.Done()
                : CancelReply.Refused(text);
        }
    }
}
