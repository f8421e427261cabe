#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// What was delivered and invoiced of one order. The order's own fields do not tell all: the invoice status of a partly
    /// invoiced order is "to invoice", and after a cancellation it is "no" whatever was invoiced.
    /// </summary>
    internal sealed class OdooFulfilment
    {
        private readonly OdooEvidence all;

        public OdooFulfilment(OdooEvidence delivered, OdooEvidence invoiced, bool checksNothing)
        {
            this.IsDelivered = delivered.IsSomething;
            this.IsInvoiced = invoiced.IsSomething;
            this.all = delivered.And(invoiced);
            if (checksNothing)
            {
                this.all = this.all.And(
                    OdooEvidence.NotTold("The parameters that name what was delivered and invoiced are all a dash.")
                );
            }
        }

        public bool IsDelivered { get; }

        public bool IsInvoiced { get; }

        public Fulfilment Value => this.all.Value;

        /// <summary>Where it is not told: a sentence for an admin.</summary>
        public string Text => this.all.Text;
    }
}
