#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// JSON-2 (H, measured on 19): <c>POST json/2/{model}/{method}</c> with the arguments by name; HTTP status codes tell
    /// errors, and the body is the serialised exception.
    /// </summary>
    internal sealed class OdooJson2 : IOdooApi
    {
        private static readonly int[] Errors = { 400, 404, 422, 500 };

        private readonly ErpConnection connection;
        private readonly ErpHttp http;

        public OdooJson2(ErpConnection connection, ErpHttp http)
        {
            this.connection = connection;
            this.http = http;
        }

        public Task<T> CallAsync<T>(
            OdooCall call,
            Func<OdooReply, ErpAnswer<T>> classify,
            CancellationToken cancellationToken
        )
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["model"] = call.Model,
                ["method"] = call.Method,
            };
            var request = new ErpRequest(call.Kind, "POST", ErpUrl.Expand("json/2/{model}/{method}", values))
            {
                Body = Body(call).ToString(Formatting.None),
            };
            if (this.connection.Client.Length > 0)
            {
                request.Headers["X-Odoo-Database"] = this.connection.Client;
            }

            return this.http.SendAsync(request, response => classify(Read(response)), cancellationToken);
        }

        private static JObject Body(OdooCall call)
        {
            var body = new JObject(call.Arguments);
            if (call.Ids.Count > 0)
            {
                body["ids"] = new JArray(call.Ids);
            }

            return body;
        }

        // 429 and the like mean here what they mean everywhere.
        private static OdooReply Read(ErpResponse response)
        {
            if (response.Status == 404 && response.Body.Contains("No database is selected"))
            {
                return OdooReply.Of(OdooError.NoDatabase);
            }

            JToken? json = response.Json();
            return response.IsSuccess && json != null
                ? OdooReply.Of(json, response)
                : OdooReply.Of(OnlyOdoos(response.Status, OdooError.Read(json)));
        }

        // 401 and 403 may as well come from something before Odoo.
        private static OdooError? OnlyOdoos(int status, OdooError? error) =>
            status == 401 || status == 403
                ? (error != null && error.IsAboutTheUser ? error : null)
                : (Errors.Contains(status) ? error : null);
    }
}
