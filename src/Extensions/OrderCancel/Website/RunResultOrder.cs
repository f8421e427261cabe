#nullable enable
namespace Extensions.OrderCancel.Website
{
    /// <summary>One ERP order of a result.</summary>
    internal sealed class RunResultOrder
    {
        public RunResultOrder(string erpNumber, string erpStatus)
        {
            this.ErpNumber = erpNumber;
            this.ErpStatus = erpStatus;
        }

        public string ErpNumber { get; }

        /// <summary>The ERP's own status text.</summary>
        public string ErpStatus { get; }
    }
}
