#nullable enable
using System;

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

        /// <summary>
        /// How long after an ERP order was made its web reference may still be missing. Default none. A look-up by the
        /// website's number that finds nothing is repeated once, after that time.
        /// </summary>
        public TimeSpan ReferenceDelay { get; set; }

        /// <summary>
        /// The look-up brings orders from the same resource, with the same fields, as a read by the key. Default false:
        /// each order is read by its key before it is judged, because many lists tell less than the single order does.
        /// </summary>
        public bool LookupIsRead { get; set; }

        /// <summary>
        /// The customer has said in writing that this ERP cannot tell whether something was shipped or invoiced: then
        /// <see cref="Fulfilment.NotTold"/> does not stop a cancellation, and every summary line says so. Default false.
        /// </summary>
        public bool FulfilmentNotChecked { get; set; }

        /// <summary>Asking twice has the effect of asking once, also if somebody re-opens the order in between. Default false.</summary>
        public bool RepeatingIsSafe { get; set; }

        /// <summary>A read that begins after a change was committed shows that change. Default false.</summary>
        public bool ReadsAreConsistent { get; set; }

        /// <summary>
        /// A request to cancel is one request for each of <see cref="ErpOrder.OpenLines"/>, and one that stopped in the
        /// middle is gone on with by asking again. Default false. Then an order that a request of this run has left partly
        /// cancelled is asked for again, if its answer got lost or the ERP had too much to do, and if only such lines are
        /// open now as were open before.
        /// </summary>
        public bool CancelsLineByLine { get; set; }

        /// <summary>
        /// How many exchanges with the ERP a request to cancel may take, each up to <c>AttemptTimeoutSeconds</c> long; an
        /// adapter whose read takes several adds those beyond the first. Where <see cref="CancelsLineByLine"/>: how many
        /// each open line takes. Default 1. Nothing is sent unless all of them and a read still fit into the run's time.
        /// </summary>
        public int CancelExchanges { get; set; } = 1;

        /// <summary>
        /// All that its methods wait for is <see cref="Http.ErpHttp"/>, which keeps to the run's time. Default false: each
        /// call begins on another thread, and is left behind when that time is over.
        /// </summary>
        public bool WaitsOnlyForErpHttp { get; set; }
    }
}
