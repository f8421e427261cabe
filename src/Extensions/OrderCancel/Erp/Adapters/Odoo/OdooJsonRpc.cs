#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// JSON-RPC of Odoo 18 and earlier (H, measured): <c>POST jsonrpc</c> answers HTTP 200 always and puts errors into the
    /// body. Each call carries user id and password; the id is asked for once per run.
    /// </summary>
    internal sealed class OdooJsonRpc : IOdooApi
    {
        private readonly ErpConnection connection;
        private readonly ErpHttp http;
        private long? userId;
        private int lastId;

        public OdooJsonRpc(ErpConnection connection, ErpHttp http)
        {
            this.connection = connection;
            this.http = http;
            if (connection.Client.Length == 0 || connection.LogOn.Length == 0 || connection.Password.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": with OdooApi=JsonRpc Odoo needs the fields Client (the database), LogOn (the user) and Password (password or API key), and one of them is blank."
                );
            }
        }

        public async Task<T> CallAsync<T>(
            OdooCall call,
            Func<OdooReply, ErpAnswer<T>> classify,
            CancellationToken cancellationToken
        )
        {
            long user = this.userId ?? await this.SignInAsync(cancellationToken).ConfigureAwait(false);
            this.userId = user;
            var positional = call.Ids.Count > 0 ? new JArray { new JArray(call.Ids) } : new JArray();
            ErpRequest request = this.Request(
                call.Kind,
                "object",
                "execute_kw",
                new JArray
                {
                    this.connection.Client,
                    user,
                    this.connection.Password,
                    call.Model,
                    call.Method,
                    positional,
                    call.Arguments,
                }
            );
            return await this
                .http.SendAsync(request, response => classify(Read(response)), cancellationToken)
                .ConfigureAwait(false);
        }

        private static OdooReply Read(ErpResponse response)
        {
            bool isRpc =
                response.IsSuccess
                && response.Json() is JObject envelope
                && envelope["jsonrpc"] is JValue version
                && version.Type == JTokenType.String;
            if (!isRpc)
            {
                return OdooReply.Of((OdooError?)null);
            }

            var json = (JObject)response.Json()!;
            return json["error"] is JObject error
                ? OdooReply.Of(OdooError.Read(error["data"]))
                : OdooReply.Of(json["result"] ?? JValue.CreateNull(), response);
        }

        private Task<long> SignInAsync(CancellationToken cancellationToken) =>
            this.http.SendAsync(
                this.Request(
                    ErpExchangeKind.Read,
                    "common",
                    "authenticate",
                    new JArray
                    {
                        this.connection.Client,
                        this.connection.LogOn,
                        this.connection.Password,
                        new JObject(),
                    }
                ),
                response => UserOf(Read(response)),
                cancellationToken
            );

        // A wrong user or password is no error for Odoo: the user's id is then false.
        private static ErpAnswer<long> UserOf(OdooReply reply)
        {
            if (reply.Error != null)
            {
                throw OdooFaults.OfRead(reply.Error);
            }

            if (reply.Value?.Type == JTokenType.Boolean)
            {
                throw OdooFaults.SignInRefused();
            }

            long? id = OdooJson.Id(reply.Value);
            return id == null ? ErpAnswer<long>.NotRecognised : ErpAnswer<long>.Of(id.Value);
        }

        private ErpRequest Request(ErpExchangeKind kind, string service, string method, JArray arguments)
        {
            var body = new JObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = "call",
                ["id"] = ++this.lastId,
                ["params"] = new JObject
                {
                    ["service"] = service,
                    ["method"] = method,
                    ["args"] = arguments,
                },
            };
            return new ErpRequest(kind, "POST", "jsonrpc") { Body = body.ToString(Formatting.None) };
        }
    }
}
