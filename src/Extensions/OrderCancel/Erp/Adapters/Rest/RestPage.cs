#nullable enable
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One page of a look-up.</summary>
    internal sealed class RestPage
    {
        public RestPage(IReadOnlyList<ErpOrder> orders, string? next)
        {
            this.Orders = orders;
            this.Next = next;
        }

        public IReadOnlyList<ErpOrder> Orders { get; }

        /// <summary>The address of the next page as the ERP tells it; null where it tells none.</summary>
        public string? Next { get; }
    }
}
