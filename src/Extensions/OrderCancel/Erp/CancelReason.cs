#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Why the order is cancelled, as the ERP is told where it takes a reason.</summary>
    public sealed class CancelReason
    {
        /// <summary>Makes a reason.</summary>
        /// <param name="name">The reason's name on our side.</param>
        /// <param name="code">The ERP's code for it; the name where none is mapped.</param>
        public CancelReason(string name, string code)
        {
            this.Name = name;
            this.Code = code;
        }

        /// <summary>The reason's name, from parameter <c>CancelReason</c>.</summary>
        public string Name { get; }

        /// <summary>The ERP's code for it, from parameter <c>ReasonMap</c>.</summary>
        public string Code { get; }
    }
}
