#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>What one try of an exchange came to, and whether and when another is worth it.</summary>
    internal sealed class Try
    {
        private Try(object? value, ErpFaultException? fault, TimeSpan? waitBeforeNext)
        {
            this.Value = value;
            this.Fault = fault;
            this.WaitBeforeNext = waitBeforeNext;
        }

        public object? Value { get; }

        public ErpFaultException? Fault { get; }

        /// <summary>Null: this try is the last one.</summary>
        public TimeSpan? WaitBeforeNext { get; }

        /// <summary>The ERP is down: what a circuit counts.</summary>
        public bool IsOutage => this.Fault != null && this.Fault.IsOutage;

        public static Try Succeeded(object? value) => new Try(value, null, null);

        public static Try Failed(ErpFaultException fault, TimeSpan? waitBeforeNext = null) =>
            new Try(null, fault, waitBeforeNext);
    }
}
