#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>What an adapter promises about its ERP. Every default is the careful one; the protocol obeys them.</summary>
    public sealed class ErpTraits
    {
        /// <summary>Orders can be found by the website's number. Default true.</summary>
        public bool WebNumberSearchable { get; set; } = true;

        /// <summary>
        /// All orders with one web reference belong to one web order (the ERP has split it). Default false: several
        /// matches are one order only if the customer number is known and agrees. Matches with different customer
        /// numbers are never one order.
        /// </summary>
        public bool WebReferenceUnique { get; set; }

        /// <summary>An order that can no longer be read is cancelled: the ERP deletes what it cancels. Default false.</summary>
        public bool GoneMeansCancelled { get; set; }

        /// <summary>Asking twice has the effect of asking once, also if somebody re-opens the order in between. Default false.</summary>
        public bool RepeatingIsSafe { get; set; }

        /// <summary>A read that begins after a change was committed shows that change. Default false.</summary>
        public bool ReadsAreConsistent { get; set; }
    }
}
