#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>SX.e's orders. Every text that SX.e says no with is a claim; the stage that is read afterwards decides.</summary>
    internal sealed class SxeOrders : IErpOrders
    {
        private readonly ISxeTransport transport;
        private readonly SxeSettings settings;
        private readonly SxeAnswers answers;
        private readonly ErpHttp http;

        public SxeOrders(ISxeTransport transport, SxeSettings settings, ErpHttp http)
        {
            this.transport = transport;
            this.settings = settings;
            this.answers = new SxeAnswers(transport, settings);
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            string given = order.ErpNumber ?? throw ErpFaultException.Misconfigured(SxeTexts.NeedsErpNumber);
            SxeOrderNumber wanted =
                SxeOrderNumber.Parse(given) ?? throw ErpFaultException.Misconfigured(SxeTexts.NotANumber(given));
            if (wanted.Suffix == null && this.settings.ReadBy == SxeReadKind.SingleOrder)
            {
                throw ErpFaultException.Misconfigured(SxeTexts.NeedsSuffix(given));
            }

            SxeAnswer answer = await this
                .http.SendAsync(this.transport.Read(wanted), this.answers.Read, cancellationToken)
                .ConfigureAwait(false);
            this.http.LookedThrough(answer.Records!.Count);
            return this.answers.All(answer, wanted, given);
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            SxeOrderNumber key = KeyOf(order);
            SxeAnswer answer = await this
                .http.SendAsync(this.transport.Read(key), this.answers.Read, cancellationToken)
                .ConfigureAwait(false);
            return this.answers.One(answer, key, order.Number);
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            if (reason.Code.Length > this.settings.ReasonLength)
            {
                throw ErpFaultException.Misconfigured(SxeTexts.ReasonTooLong(reason, this.settings.ReasonLength));
            }

            return this.http.SendAsync(
                this.transport.Cancel(KeyOf(order), reason.Code),
                this.answers.Cancel,
                cancellationToken
            );
        }

        private static SxeOrderNumber KeyOf(ErpOrder order) =>
            SxeOrderNumber.Parse(order.Key) ?? throw ErpFaultException.Misconfigured(SxeTexts.NotANumber(order.Key));
    }
}
