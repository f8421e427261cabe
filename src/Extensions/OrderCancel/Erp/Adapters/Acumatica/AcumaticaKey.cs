#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>An order's key: its type and its number, which is unique within the type.</summary>
    internal sealed class AcumaticaKey
    {
        public AcumaticaKey(string orderType, string orderNbr)
        {
            this.OrderType = orderType;
            this.OrderNbr = orderNbr;
        }

        public string OrderType { get; }

        public string OrderNbr { get; }

        /// <summary>The key of an order that this adapter has read. Types have no slash.</summary>
        public static AcumaticaKey Of(ErpOrder order)
        {
            int slash = order.Key.IndexOf('/');
            return new AcumaticaKey(order.Key.Substring(0, slash), order.Key.Substring(slash + 1));
        }

        public override string ToString() => this.OrderType + "/" + this.OrderNbr;
    }
}
