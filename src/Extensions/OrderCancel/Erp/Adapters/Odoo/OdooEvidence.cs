#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo tells of one kind of fulfilment, and where it tells nothing, which field did not.</summary>
    internal readonly struct OdooEvidence
    {
        private OdooEvidence(Fulfilment value, string text)
        {
            this.Value = value;
            this.Text = text;
        }

        public static OdooEvidence Nothing => new OdooEvidence(Fulfilment.Nothing, string.Empty);

        public static OdooEvidence Something => new OdooEvidence(Fulfilment.Something, string.Empty);

        public Fulfilment Value { get; }

        /// <summary>Where it is not told: a sentence for an admin.</summary>
        public string Text { get; }

        public bool IsSomething => this.Value == Fulfilment.Something;

        public static OdooEvidence NotTold(string text) => new OdooEvidence(Fulfilment.NotTold, text);

        /// <summary>Something, if either says so; nothing, if both do.</summary>
        public OdooEvidence And(OdooEvidence other) =>
            this.IsSomething || other.Value == Fulfilment.Nothing ? this
            : other.IsSomething || this.Value == Fulfilment.Nothing ? other
            : this;
    }
}
