#nullable enable
using System;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>By what a cancellation that the ERP accepted can be asked about later.</summary>
    public sealed class CancelHandle
    {
        /// <summary>Makes a handle.</summary>
        /// <param name="order">The order the ERP is working on.</param>
        /// <param name="value">
        /// The adapter's own value, for example a status URL, by which <see cref="IErpOrdersWithPoll"/> asks; blank where only
        /// reads tell.
        /// </param>
        public CancelHandle(ErpOrder order, string value)
        {
            this.Order = order ?? throw new ArgumentNullException(nameof(order));
            this.Value = value ?? string.Empty;
        }

        /// <summary>The order the ERP is working on.</summary>
        public ErpOrder Order { get; }

        /// <summary>The adapter's own value; blank where only reads tell.</summary>
        public string Value { get; }
    }
}
