#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Calls methods of Odoo's models. JSON-2 (H, measured on 19): <c>POST json/2/{model}/{method}</c> with the arguments by
    /// name; HTTP status codes tell errors, and the body is the serialised exception. JSON-RPC of 18 and earlier (H,
    /// measured): <c>POST jsonrpc</c> answers HTTP 200 always and puts errors into the body; each call carries user id and
    /// password, and the id is asked for once per run.
    /// </summary>
    internal sealed class OdooApi
    {
        private readonly ErpConnection connection;
        private readonly ErpHttp http;
        private readonly bool isRpc;
        private long? userId;
        private int lastId;

        public OdooApi(ErpConnection connection, OdooApiKind kind, ErpHttp http)
        {
            this.connection = connection;
            this.http = http;
            this.isRpc = kind == OdooApiKind.JsonRpc;
            bool isBlank =
                connection.Client.Length == 0 || connection.LogOn.Length == 0 || connection.Password.Length == 0;
            if (this.isRpc && isBlank)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": with OdooApi=JsonRpc Odoo needs the fields Client (the database), LogOn (the user) and Password (password or API key), and one of them is blank."
                );
            }
        }

        /// <summary>The records that meet a condition, with these fields.</summary>
        public Task<IReadOnlyList<OdooRow>> SearchAsync(
            string model,
            JArray condition,
            IEnumerable<string> fields,
            Func<JToken, ErpAnswer<IReadOnlyList<OdooRow>>> read,
            CancellationToken cancellationToken
        ) =>
            this.CallAsync(
                ErpExchangeKind.Read,
                (model, "search_read"),
                new JObject
                {
                    ["domain"] = new JArray { condition },
                    ["fields"] = new JArray(fields),
                },
                read,
                error => error.OfRead<IReadOnlyList<OdooRow>>(Array.Empty<OdooRow>),
                cancellationToken
            );

        /// <summary>
        /// Calls a model's method with arguments by name; the records that it is called on are its ids. What it returned is
        /// read, a JSON null where it returned nothing.
        /// </summary>
        public async Task<T> CallAsync<T>(
            ErpExchangeKind kind,
            (string Model, string Method) name,
            JObject arguments,
            Func<JToken, ErpAnswer<T>> read,
            Func<ErpError, ErpAnswer<T>> onError,
            CancellationToken cancellationToken
        )
        {
            ErpConnection own = this.connection;
            ErpRequest request;
            if (this.isRpc)
            {
                long user = this.userId ?? await this.SignInAsync(cancellationToken).ConfigureAwait(false);
                this.userId = user;
                JToken? ids = arguments["ids"];
                arguments.Remove("ids");
                var positional = ids == null ? new JArray() : new JArray { ids };
                object[] all = { own.Client, user, own.Password, name.Model, name.Method, positional, arguments };
                request = this.Rpc(kind, "object", "execute_kw", all);
            }
            else
            {
                request = Url.Of($"json/2/{name.Model}/{name.Method}").Post(kind, arguments);
                if (own.Client.Length > 0)
                {
                    request.Headers["X-Odoo-Database"] = own.Client;
                }
            }

            return await this
                .http.SendAsync(request, response => this.Judge(response, read, onError), cancellationToken)
                .ConfigureAwait(false);
        }

        // A wrong user or password is no error for Odoo: the user's id is then false.
        private Task<long> SignInAsync(CancellationToken cancellationToken)
        {
            ErpConnection own = this.connection;
            object[] all = { own.Client, own.LogOn, own.Password, new JObject() };
            ErpAnswer<long> OfError(ErpError error) => error.OfRead(() => 0L);
            ErpAnswer<long> UserIn(JToken result) =>
                result.Type == JTokenType.Boolean ? OfError(OdooErrors.SignInRefused)
                : KeyText.Count(result) is long id ? ErpAnswer<long>.Of(id)
                : ErpAnswer<long>.NotRecognised;
            return this.http.SendAsync(
                this.Rpc(ErpExchangeKind.Read, "common", "authenticate", all),
                response => this.Judge(response, UserIn, OfError),
                cancellationToken
            );
        }

        private ErpRequest Rpc(ErpExchangeKind kind, string service, string method, object[] arguments)
        {
            var call = new JObject
            {
                ["service"] = service,
                ["method"] = method,
                ["args"] = new JArray(arguments),
            };
            var body = new JObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = "call",
                ["id"] = ++this.lastId,
                ["params"] = call,
            };
            return Url.Of($"jsonrpc").Post(kind, body);
        }

        private ErpAnswer<T> Judge<T>(
            ErpResponse response,
            Func<JToken, ErpAnswer<T>> read,
            Func<ErpError, ErpAnswer<T>> onError
        )
        {
            JToken? json = response.Json();
            JObject? rpc = this.isRpc && response.IsSuccess ? json as JObject : null;
            bool isAnswer = rpc?["jsonrpc"] is JValue version && version.Value is string;
            var failure = rpc?["error"] as JObject;
            ErpError? error = this.isRpc ? OdooErrors.Read(failure?["data"]) : ErrorOfJson2(response);
            JToken? result =
                !this.isRpc && response.IsSuccess ? json
                : failure == null ? rpc?["result"] ?? JValue.CreateNull()
                : null;
            if ((this.isRpc && !isAnswer) || (error == null && (result == null || !response.IsSuccess)))
            {
                return ErpAnswer<T>.NotRecognised;
            }

            long rows = (result as JArray)?.Count ?? long.MaxValue;
            string? part = error == null ? Answers.PartSign(response, json, rows) : null;
            return error != null ? onError(error)
                : part != null ? onError(OdooErrors.Part(part))
                : read(result!);
        }

        // 401 and 403 may as well come from something before Odoo, and 429 and the like mean what they mean everywhere.
        private static ErpError? ErrorOfJson2(ErpResponse response)
        {
            switch (response.Status)
            {
                case 401:
                case 403:
                    ErpError? error = OdooErrors.Read(response.Json());
                    return error?.Meaning == Meaning.SignIn || error?.Meaning == Meaning.SetUp ? error : null;
                case 404 when response.Body.Contains("No database is selected"):
                    return OdooErrors.NoDatabase;
                case 400:
                case 404:
                case 422:
                case 500:
                    return OdooErrors.Read(response.Json());
                default:
                    return null;
            }
        }
    }
}
