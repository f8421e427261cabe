#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>One order as the ERP tells it at one moment. Immutable.</summary>
    public sealed class ErpOrder
    {
        /// <summary>Makes an order from what a read brought.</summary>
        /// <param name="key">The ERP's own key, by which it is read again; not blank.</param>
        /// <param name="number">The order number people see in the ERP; not blank.</param>
        /// <param name="state">What the ERP's status means.</param>
        /// <param name="statusText">The ERP's own status text, as it came.</param>
        /// <param name="fulfilment">
        /// Whether anything has been shipped or invoiced, as the ERP tells it. Default: not told. A shipped or invoiced state
        /// tells it by itself.
        /// </param>
        /// <param name="webReference">The web order number that the ERP keeps, where known.</param>
        /// <param name="customerNumber">The customer's number in the ERP, where known.</param>
        /// <param name="version">A token that changes with each change and that the ERP checks when it is asked to cancel; null where there is none.</param>
        /// <param name="fulfilmentText">
        /// Where the fulfilment is not told: which field told nothing, and what mends it, in words for an admin.
        /// </param>
        /// <exception cref="ArgumentException">Key or number is blank.</exception>
        public ErpOrder(
            string key,
            string number,
            ErpOrderState state,
            string statusText,
            Fulfilment fulfilment = Fulfilment.NotTold,
            string? webReference = null,
            string? customerNumber = null,
            string? version = null,
            string? fulfilmentText = null
        )
        {
            if (string.IsNullOrWhiteSpace(key))
            {
                throw new ArgumentException("An ERP order needs the key by which it is read again.", nameof(key));
            }

            if (string.IsNullOrWhiteSpace(number))
            {
                throw new ArgumentException("An ERP order needs its number.", nameof(number));
            }

            this.Key = key;
            this.Number = number;
            this.StatusText = string.Empty;
            this.FulfilmentText = string.Empty;
            this.Tell(state, statusText ?? string.Empty, fulfilment, fulfilmentText);
            this.WebReference = webReference;
            this.CustomerNumber = customerNumber;
            this.Version = version;
        }

        /// <summary>The ERP's own key.</summary>
        public string Key { get; }

        /// <summary>The order number people see in the ERP.</summary>
        public string Number { get; }

        /// <summary>What the ERP's status means.</summary>
        public ErpOrderState State { get; private set; }

        /// <summary>The ERP's own status text; never null.</summary>
        public string StatusText { get; private set; }

        /// <summary>
        /// Whether anything has been shipped or invoiced. An ERP can call such an order cancelled all the same.
        /// </summary>
        public Fulfilment Fulfilment { get; private set; }

        /// <summary>Which field told nothing of the fulfilment, and what mends it; empty where it is told.</summary>
        public string FulfilmentText { get; private set; }

        /// <summary>The web order number that the ERP keeps; null where unknown.</summary>
        public string? WebReference { get; }

        /// <summary>The customer's number in the ERP; null where unknown.</summary>
        public string? CustomerNumber { get; }

        /// <summary>The version token; null where the ERP has none.</summary>
        public string? Version { get; }

        /// <summary>
        /// The lines that a cancellation still has to cancel; null where lines are not cancelled one by one (<see cref="ErpTraits.CancelsLineByLine"/>), or are not told.
        /// </summary>
        public IReadOnlyList<string>? OpenLines { get; private set; }

        /// <summary>How many lines it has, those included that need not be cancelled; null as <see cref="OpenLines"/>.</summary>
        public int? LineCount { get; private set; }

        /// <summary>The same order, with its lines.</summary>
        /// <param name="count">How many lines it has.</param>
        /// <param name="open">Names of those that a cancellation still has to cancel; the same from read to read.</param>
        /// <exception cref="ArgumentNullException">No names; where no line is open, an empty list says so.</exception>
        public ErpOrder WithLines(int count, IReadOnlyList<string> open)
        {
            var order = (ErpOrder)this.MemberwiseClone();
            order.LineCount = count;
            order.OpenLines = open ?? throw new ArgumentNullException(nameof(open));
            return order;
        }

        /// <summary>The company of the ERP that has it; null where one address is for one company.</summary>
        public string? Company { get; private set; }

        /// <summary>The same order, in a company. Orders of different companies are never taken for one.</summary>
        public ErpOrder InCompany(string company)
        {
            var order = (ErpOrder)this.MemberwiseClone();
            order.Company = company;
            return order;
        }

        /// <summary>The same order, of which other answers tell what has become of it.</summary>
        internal ErpOrder Become(ErpOrderState state, string statusText, Fulfilment fulfilment, string fulfilmentText)
        {
            var order = (ErpOrder)this.MemberwiseClone();
            order.Tell(state, statusText, fulfilment, fulfilmentText);
            return order;
        }

        private void Tell(ErpOrderState state, string statusText, Fulfilment fulfilment, string? fulfilmentText)
        {
            this.State = state;
            this.StatusText = statusText;
            this.Fulfilment = IsFulfilledState(state) ? Fulfilment.Something : fulfilment;
            this.FulfilmentText = this.Fulfilment == Fulfilment.NotTold ? fulfilmentText ?? string.Empty : string.Empty;
        }

        private static bool IsFulfilledState(ErpOrderState state) =>
            state == ErpOrderState.PartlyShipped || state == ErpOrderState.Shipped || state == ErpOrderState.Invoiced;
    }

    /// <summary>
    /// What the ERP tells of an order's shipments and invoices, whatever its status says. Silence is an answer of its own:
    /// a field that is missing, null, empty or unreadable tells nothing, and nothing may be concluded from it.
    /// </summary>
    public enum Fulfilment
    {
        /// <summary>The answer does not tell. Never cancelled, and never green.</summary>
        NotTold = 0,

        /// <summary>The answer tells that nothing was shipped or invoiced.</summary>
        Nothing,

        /// <summary>The answer tells that something was shipped or invoiced, in part or as a whole.</summary>
        Something,
    }
}
