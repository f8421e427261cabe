#nullable enable
using System.Data;
using Extensions.OrderCancel.Job.Reconcile;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>One order out of step, as the result tells it.</summary>
    internal sealed class AfterOrder
    {
        public AfterOrder(DataRow row)
        {
            this.Number = AfterResult.Text(row, ReconcileTables.OrderNumber);
            this.WebNumber = AfterResult.Text(row, ReconcileTables.WebOrderNumber);
            this.ErpNumber = AfterResult.Text(row, ReconcileTables.ErpOrderNumber);
            this.Status = AfterResult.Text(row, ReconcileTables.Status);
            this.Website = AfterResult.Text(row, ReconcileTables.Website);
            this.Verdict = AfterResult.Text(row, ReconcileTables.Verdict);
            this.ErpStatus = AfterResult.Text(row, ReconcileTables.ErpStatus);
        }

        /// <summary>What a run of OrderCancel is given; blank where the website does not know it.</summary>
        public string Number { get; }

        public string WebNumber { get; }

        public string ErpNumber { get; }

        public string Status { get; }

        public string Website { get; }

        public string Verdict { get; }

        public string ErpStatus { get; }

        public string Name => this.WebNumber.Length > 0 ? this.WebNumber : this.ErpNumber;
    }
}
