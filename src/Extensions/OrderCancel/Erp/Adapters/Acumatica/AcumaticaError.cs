#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>An error as Acumatica reports it, without the stack trace that comes with it.</summary>
    internal sealed class AcumaticaError
    {
        public AcumaticaError(AcumaticaErrorKind kind, string text)
        {
            this.Kind = kind;
            this.Text = text;
        }

        public AcumaticaErrorKind Kind { get; }

        /// <summary>The ERP's words; may be empty.</summary>
        public string Text { get; }
    }
}
