#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>What an answer means. SX.e has no codes, so a text is all there is to go by (H).</summary>
    internal sealed class SxeAnswers
    {
        private readonly ISxeTransport transport;
        private readonly SxeSettings settings;

        public SxeAnswers(ISxeTransport transport, SxeSettings settings)
        {
            this.transport = transport;
            this.settings = settings;
        }

        /// <summary>An answer to a read, which has a list of orders and no error.</summary>
        public ErpAnswer<SxeAnswer> Read(ErpResponse response)
        {
            SxeAnswer? answer = this.transport.ParseRead(response);
            if (answer == null)
            {
                return ErpAnswer<SxeAnswer>.NotRecognised;
            }

            if (answer.Error.Length > 0)
            {
                return this.settings.NotFound.IsMatch(answer.Error)
                    ? ErpAnswer<SxeAnswer>.Of(new SxeAnswer(string.Empty, Array.Empty<SxeRecord>()))
                    : throw this.FaultOfRead(answer.Error);
            }

            return answer.Records == null
                ? throw ErpFaultException.NoData(SxeTexts.NoList)
                : ErpAnswer<SxeAnswer>.Of(answer);
        }

        /// <summary>All orders that are meant. SX.e's filters are not taken on trust.</summary>
        /// <exception cref="ErpFaultException">Some may be missing, or the answer is about another order.</exception>
        public IReadOnlyList<ErpOrder> All(SxeAnswer answer, SxeOrderNumber wanted, string given)
        {
            IReadOnlyList<ErpOrder> found = this.OrdersOf(answer, wanted, wanted.Suffix == null ? null : given.Trim());
            bool isOther = found.Count == 0 && answer.Records!.Count > 0;
            return answer.IsCutOff && (wanted.Suffix == null || found.Count == 0)
                    ? throw ErpFaultException.NoData(SxeTexts.CutOff)
                : isOther && this.settings.ReadBy == SxeReadKind.SingleOrder
                    ? throw ErpFaultException.NoData(SxeTexts.OtherOrders(wanted))
                : found;
        }

        /// <summary>The one order that is meant; null when SX.e has it no more.</summary>
        /// <exception cref="ErpFaultException">The answer does not tell that clearly.</exception>
        public ErpOrder? One(SxeAnswer answer, SxeOrderNumber key, string shown)
        {
            IReadOnlyList<ErpOrder> found = this.OrdersOf(answer, key, shown);
            return found.Count == 1 ? found[0]
                : found.Count > 1 ? throw ErpFaultException.NoData(SxeTexts.Twice(key))
                : answer.IsCutOff ? throw ErpFaultException.NoData(SxeTexts.CutOff)
                : answer.Records!.Count > 0 ? throw ErpFaultException.NoData(SxeTexts.OtherOrders(key))
                : null;
        }

        public ErpAnswer<CancelReply> Cancel(ErpResponse response)
        {
            SxeAnswer? answer = this.transport.ParseCancel(response);
            if (answer == null)
            {
                return ErpAnswer<CancelReply>.NotRecognised;
            }

            if (answer.Error.Length == 0)
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Done());
            }

            if (this.settings.Fault.IsMatch(answer.Error))
            {
                throw new ErpFaultException(ErpFaultKind.Lost, SxeTexts.Said(answer.Error));
            }

            return ErpAnswer<CancelReply>.Of(
                this.settings.Locked.IsMatch(answer.Error)
                    ? CancelReply.Conflict(answer.Error)
                    : CancelReply.Refused(answer.Error)
            );
        }

        private IReadOnlyList<ErpOrder> OrdersOf(SxeAnswer answer, SxeOrderNumber wanted, string? shown) =>
            answer
                .Records!.Select(record => this.settings.Fields.Read(record, wanted, shown))
                .OfType<ErpOrder>()
                .ToList();

        private ErpFaultException FaultOfRead(string error)
        {
            string said = SxeTexts.Said(error);
            bool isLasting =
                this.settings.Setup.IsMatch(error)
                && !this.settings.Locked.IsMatch(error)
                && !this.settings.Fault.IsMatch(error);
            return isLasting
                ? ErpFaultException.NoData(said + " " + SxeTexts.CheckOperator)
                : new ErpFaultException(ErpFaultKind.Lost, said);
        }
    }
}
