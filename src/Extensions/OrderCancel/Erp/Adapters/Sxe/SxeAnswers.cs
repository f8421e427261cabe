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

        public ErpAnswer<IReadOnlyList<ErpOrder>> Find(ErpResponse response, SxeOrderNumber wanted, string given)
        {
            SxeAnswer? answer = this.transport.ParseRead(response);
            if (answer == null)
            {
                return ErpAnswer<IReadOnlyList<ErpOrder>>.NotRecognised;
            }

            string? shown = wanted.Suffix == null ? null : given.Trim();
            IReadOnlyList<ErpOrder> found = this.OrdersOf(answer, wanted, shown);
            bool mayBeMissing = answer.IsCutOff && (wanted.Suffix == null || found.Count == 0);
            return mayBeMissing
                ? throw ErpFaultException.Misconfigured(SxeTexts.CutOff)
                : ErpAnswer<IReadOnlyList<ErpOrder>>.Of(found);
        }

        public ErpAnswer<ErpOrder?> Read(ErpResponse response, SxeOrderNumber key, string shown)
        {
            SxeAnswer? answer = this.transport.ParseRead(response);
            if (answer == null)
            {
                return ErpAnswer<ErpOrder?>.NotRecognised;
            }

            IReadOnlyList<ErpOrder> found = this.OrdersOf(answer, key, shown);
            bool isClear = found.Count == 1 || (found.Count == 0 && !answer.IsCutOff);
            return isClear ? ErpAnswer<ErpOrder?>.Of(found.FirstOrDefault()) : ErpAnswer<ErpOrder?>.NotRecognised;
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

        private IReadOnlyList<ErpOrder> OrdersOf(SxeAnswer answer, SxeOrderNumber wanted, string? shown)
        {
            if (answer.Error.Length > 0)
            {
                return this.settings.NotFound.IsMatch(answer.Error)
                    ? Array.Empty<ErpOrder>()
                    : throw this.FaultOfRead(answer.Error);
            }

            if (answer.Records == null)
            {
                throw new ErpFaultException(ErpFaultKind.Lost, SxeTexts.NoList);
            }

            return answer
                .Records.Select(record => this.settings.Fields.Read(record, wanted, shown))
                .OfType<ErpOrder>()
                .ToList();
        }

        // Only what surely is the set-up's fault ends the reading: after a request to cancel, reads are all that tells.
        private ErpFaultException FaultOfRead(string error)
        {
            string said = SxeTexts.Said(error);
            bool isLasting =
                this.settings.Setup.IsMatch(error)
                && !this.settings.Locked.IsMatch(error)
                && !this.settings.Fault.IsMatch(error);
            return isLasting
                ? ErpFaultException.Misconfigured(said + " " + SxeTexts.CheckOperator)
                : new ErpFaultException(ErpFaultKind.Lost, said);
        }
    }
}
