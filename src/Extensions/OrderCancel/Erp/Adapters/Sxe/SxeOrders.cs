#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// SX.e's orders. Every text that SX.e says no with is a claim; the stage that is read afterwards decides. Its filters are
    /// not taken on trust.
    /// </summary>
    internal sealed class SxeOrders : IErpOrders
    {
        private readonly SxeSettings settings;
        private readonly ISxeApi api;
        private readonly ErpHttp http;

        public SxeOrders(SxeSettings settings, ISxeApi api, ErpHttp http)
        {
            this.settings = settings;
            this.api = api;
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            string given = order.ErpNumber ?? throw ErpFaultException.Misconfigured(SxeErrors.NeedsErpNumber);
            SxeOrderNumber wanted = SxeOrderNumber.Parse(given) ?? throw SxeErrors.NotANumber(given);
            if (wanted.Suffix == null && this.settings.IsSingle)
            {
                throw ErpFaultException.Misconfigured(
                    $"\"{given}\" has no suffix, and with ReadBy=SingleOrder SX.e reads one suffix at a time. Give the number as 1234567-00, or set parameter ReadBy to OrderList."
                );
            }

            var (records, isCutOff) = await this.RecordsAsync(wanted, cancellationToken).ConfigureAwait(false);
            this.http.LookedThrough(records.Count);
            List<ErpOrder> found = this.OrdersIn(records, wanted, wanted.Suffix == null ? null : given.Trim());
            return isCutOff && (wanted.Suffix == null || found.Count == 0)
                    ? throw ErpFaultException.NoData(SxeErrors.CutOff)
                : found.Count == 0 && records.Count > 0 && this.settings.IsSingle
                    ? throw ErpFaultException.NoData(SxeErrors.OtherOrders(wanted))
                : found;
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            SxeOrderNumber key = KeyOf(order);
            var (records, isCutOff) = await this.RecordsAsync(key, cancellationToken).ConfigureAwait(false);
            List<ErpOrder> found = this.OrdersIn(records, key, order.Number);
            return found.Count == 1 ? found[0]
                : found.Count > 1
                    ? throw ErpFaultException.NoData(
                        $"SX.e's answer has order {key.Text} more than once, so it cannot be told which is right."
                    )
                : isCutOff ? throw ErpFaultException.NoData(SxeErrors.CutOff)
                : records.Count > 0 ? throw ErpFaultException.NoData(SxeErrors.OtherOrders(key))
                : null;
        }

        public Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        ) =>
            reason.Code.Length <= this.settings.ReasonLength
                ? this.http.SendAsync(this.api.Cancel(KeyOf(order), reason.Code), this.Cancelled, cancellationToken)
                : throw ErpFaultException.Misconfigured(
                    $"The reason \"{reason.Code}\" is not a lost business code of SX.e, which has at most {this.settings.ReasonLength} characters. Map it with parameter ReasonMap, for example {(reason.Name.Length > 0 ? reason.Name : "CustomerRequest")}=CU."
                );

        private static SxeOrderNumber KeyOf(ErpOrder order) =>
            SxeOrderNumber.Parse(order.Key) ?? throw SxeErrors.NotANumber(order.Key);

        private ErpAnswer<CancelReply> Cancelled(ErpResponse response)
        {
            string? error = this.api.ParseCancel(response)?.Trim();
            return error == null ? ErpAnswer<CancelReply>.NotRecognised
                : error.Length == 0 ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
                : SxeErrors.OfCancel(error, this.settings).OfCancel(CancelReply.Refused);
        }

        private Task<(IReadOnlyList<SxeRecord> Records, bool IsCutOff)> RecordsAsync(
            SxeOrderNumber number,
            CancellationToken cancellationToken
        ) => this.http.SendAsync(this.api.Read(number), this.Read, cancellationToken);

        private ErpAnswer<(IReadOnlyList<SxeRecord> Records, bool IsCutOff)> Read(ErpResponse response)
        {
            var none = ((IReadOnlyList<SxeRecord>)Array.Empty<SxeRecord>(), false);
            if (!(this.api.ParseRead(response) is (string error, var records, bool isCutOff)))
            {
                return ErpAnswer<(IReadOnlyList<SxeRecord>, bool)>.NotRecognised;
            }

            return error.Trim().Length > 0 ? SxeErrors.OfRead(error.Trim(), this.settings).OfRead(() => none)
                : records != null ? ErpAnswer<(IReadOnlyList<SxeRecord>, bool)>.Of((records, isCutOff))
                : throw ErpFaultException.NoData(
                    "SX.e's answer has no list of orders where one is expected. Check parameters ReadOperation and OrdersPath."
                );
        }

        private List<ErpOrder> OrdersIn(IReadOnlyList<SxeRecord> records, SxeOrderNumber wanted, string? shown) =>
            records.Select(record => SxeOrder.Read(record, wanted, shown, this.settings)).OfType<ErpOrder>().ToList();
    }
}
