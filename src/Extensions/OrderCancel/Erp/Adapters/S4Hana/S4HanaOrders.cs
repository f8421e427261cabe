#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.S4Hana
{
    /// <summary>
    /// S/4HANA's sales orders (H: the metadata of both services). Each open item gets a reason for rejection, in a request of
    /// its own (H). In V4 its version is the order's, which each request moves on (H); in V2 it has none (H).
    /// </summary>
    internal sealed class S4HanaOrders : IErpOrdersInBulk, IErpOrdersWithReason
    {
        private readonly S4HanaSettings settings;
        private readonly ErpHttp http;
        private readonly ODataSource odata;
        private readonly S4HanaErrors errors;
        private readonly S4HanaStatus status;
        private readonly LineByLine items;
        private bool sendsVersion;

        public S4HanaOrders(ErpConnection connection, S4HanaSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.http = http;
            this.errors = new S4HanaErrors(settings.Locked);
            this.odata = new ODataSource(connection, http, "S/4HANA", this.errors.Read);
            this.status = new S4HanaStatus(settings);
            this.items = new LineByLine(this.ReadAsync);
            this.sendsVersion = settings.IsV4;
        }

        private string OrderSet => this.settings.IsV4 ? "SalesOrder" : "A_SalesOrder";

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            Batches.OfOneAsync(this.FindAsync(new[] { order }, this.status.HeaderQuery, cancellationToken));

        public Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        ) => this.FindAsync(orders, Url.Of($"&{this.status.Query}"), cancellationToken);

        // Its own numbers are told without leading zeros, and found with them (H: real answers).
        private Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindAsync(
            IReadOnlyList<OrderReference> orders,
            Url more,
            CancellationToken cancellationToken
        )
        {
            bool isWeb = orders[0].Kind == OrderNumberKind.Web;
            return this.odata.FindAsync(
                orders,
                isWeb ? this.settings.ReferenceField : "SalesOrder",
                meant => Url.Of($"{this.OrderSet}?{this.settings.SapClient}$filter={meant}{more}"),
                own => own.Select(this.status.ToOrder),
                cancellationToken,
                number => isWeb ? number : number.TrimStart('0')
            );
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            Url url = Url.Of($"{this.OrderSet}('{order.Key}')?{this.settings.SapClient}{this.status.Query}");
            JObject? row = await this.odata.OneAsync(url, cancellationToken).ConfigureAwait(false);
            return row == null ? null : this.status.ToOrder(row);
        }

        public void Require(CancelReason reason)
        {
            if (reason.Code.Trim().Length is not (1 or 2))
            {
                throw ErpFaultException.Misconfigured(
                    $"The reason \"{reason.Code}\" is no reason for rejection of S/4HANA, which has one or two characters. Map it with parameter ReasonMap, for example {(reason.Name.Length > 0 ? reason.Name : "CustomerRequest")}=61."
                );
            }
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            this.Require(reason);
            return this.items.RunAsync(
                order,
                (latest, item, token) => this.RejectAsync(latest, item, reason.Code.Trim(), token),
                cancellationToken
            );
        }

        private async Task<CancelReply> RejectAsync(
            ErpOrder order,
            string item,
            string reason,
            CancellationToken cancellationToken
        )
        {
            Url url = Url.Of(
                $"{this.OrderSet}Item(SalesOrder='{order.Key}',SalesOrderItem='{item}'){this.settings.OnlySapClient}"
            );
            var body = new JObject { [S4HanaStatus.Reason] = reason };
            bool sent = this.sendsVersion;
            ErpRequest request = url.Write("PATCH", sent ? order.Version : null, body);
            CancelReply reply = await this
                .http.SendAsync(request, this.Replied, cancellationToken)
                .ConfigureAwait(false);
            return sent == this.sendsVersion
                ? reply
                : await this.RejectAsync(order, item, reason, cancellationToken).ConfigureAwait(false);
        }

        private ErpAnswer<CancelReply> Replied(ErpResponse response)
        {
            if (response.Status == 428 && !this.sendsVersion)
            {
                this.sendsVersion = true; // a tenant may want the order's for its items, too (L)
                return ErpAnswer<CancelReply>.Of(CancelReply.Conflict());
            }

            bool isData = response.Body.Trim().Length == 0 || response.Json() != null;
            if (!response.IsSuccess || !isData || ODataErrors.In(response) != null)
            {
                return this.errors.Read(response).OfCancel(CancelReply.Refused);
            }

            // What was carried out may bring words of warning (H): they are no failure.
            JToken? warning = StrictJson.Read(response.Header("sap-message") ?? string.Empty, out _);
            if (KeyText.Of((warning as JObject)?["message"]) is string words)
            {
                this.http.Tell($"S/4HANA says to a rejected item: \"{words}\"");
            }

            return ErpAnswer<CancelReply>.Of(CancelReply.Done());
        }
    }
}
