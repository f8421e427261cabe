#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Protocol;

namespace Extensions.OrderCancel.Website
{
    /// <summary>Which status an outcome gives an order. Decides; reads and writes nothing. A choice without a status
    /// leaves the order alone, and says why.</summary>
    internal sealed class StatusRules
    {
        private const int StatusLength = 50;

        private readonly RunResult result;
        private readonly OrderCancelSettings settings;
        private readonly Func<string, bool> isMapped;

        /// <summary>Makes the rules for one result.</summary>
        /// <param name="result">The processor's result.</param>
        /// <param name="settings">The admin's settings.</param>
        /// <param name="isMapped">Whether Order Status Mapping has a row for a status of the ERP.</param>
        public StatusRules(RunResult result, OrderCancelSettings settings, Func<string, bool> isMapped)
        {
            this.result = result;
            this.settings = settings;
            this.isMapped = isMapped;
        }

        /// <summary>The status of the order that was placed, which stands for all its ERP orders.</summary>
        public (string? Status, string Why) ForPlacedOrder() =>
            this.result.Outcome == CancelOutcomeKind.Refused ? this.Refused(this.CommonErpStatus()) : this.Cancelled();

        /// <summary>The status of one ERP order.</summary>
        /// <param name="erpNumber">Its number as the website knows it; may be blank.</param>
        /// <param name="isOnly">Whether the website knows no other of this order.</param>
        public (string? Status, string Why) ForErpOrder(string? erpNumber, bool isOnly)
        {
            string? told = this
                .result.ErpOrders.Where(order => WebsiteOrder.Same(order.Number, erpNumber))
                .Select(order => order.Status)
                .FirstOrDefault();
            if (this.result.Outcome == CancelOutcomeKind.Refused)
            {
                return this.Refused(told ?? (isOnly ? this.CommonErpStatus() : null));
            }

            return told != null || isOnly ? this.Cancelled() : (null, $"the run did not tell of ERP order {erpNumber}");
        }

        private (string? Status, string Why) Cancelled() =>
            Configured(this.settings.CancelledStatus, "Cancelled Status");

        // The status before the request is gone; what the ERP says now is the next best, where the website can show it.
        private (string? Status, string Why) Refused(string? erpStatus) =>
            !string.IsNullOrWhiteSpace(erpStatus) && erpStatus!.Length <= StatusLength && this.isMapped(erpStatus)
                ? (erpStatus, string.Empty)
                : Configured(this.settings.RefusedStatus, "Refused Status");

        private string? CommonErpStatus()
        {
            List<string> all = this
                .result.ErpOrders.Select(order => order.Status)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
            return all.Count == 1 ? all[0] : null;
        }

        private static (string? Status, string Why) Configured(string? value, string setting)
        {
            string status = (value ?? string.Empty).Trim();
            if (status.Length == 0)
            {
                return (null, $"setting {setting} is blank");
            }

            return status.Length <= StatusLength
                ? (status, string.Empty)
                : (
                    null,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "setting {0} has more than {1} characters",
                        setting,
                        StatusLength
                    )
                );
        }
    }
}
