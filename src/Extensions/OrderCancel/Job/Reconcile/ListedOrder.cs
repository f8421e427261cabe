#nullable enable
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>One order of the website's list. Texts are as they came, blank where the website does not know them.</summary>
    internal sealed class ListedOrder
    {
        public ListedOrder(
            string webNumber,
            string erpNumber,
            string customerNumber,
            string status,
            string date,
            WebsiteSide website,
            bool hasGreenRun
        )
        {
            this.WebNumber = webNumber;
            this.ErpNumber = erpNumber;
            this.CustomerNumber = customerNumber;
            this.Status = status;
            this.Date = date;
            this.Website = website;
            this.HasGreenRun = hasGreenRun;
        }

        public string WebNumber { get; }

        public string ErpNumber { get; }

        public string CustomerNumber { get; }

        public string Status { get; }

        /// <summary>As 2026-11-01; blank where it is not known.</summary>
        public string Date { get; }

        public WebsiteSide Website { get; }

        /// <summary>Whether a run of OrderCancel was green for it.</summary>
        public bool HasGreenRun { get; }

        /// <summary>How people call it.</summary>
        public string Name => this.WebNumber.Length > 0 ? this.WebNumber : this.ErpNumber;

        /// <summary>
        /// By the ERP's number where it is known: of a web order with several ERP orders, one may be cancelled and another
        /// open by right.
        /// </summary>
        public ReconcileOrder ToCompare() =>
            new ReconcileOrder(
                new OrderReference(
                    this.ErpNumber.Length > 0 ? this.ErpNumber : this.WebNumber,
                    this.ErpNumber.Length > 0 ? OrderNumberKind.Erp : OrderNumberKind.Web,
                    this.WebNumber,
                    this.ErpNumber,
                    this.CustomerNumber
                ),
                this.Website
            );

        /// <summary>The number that a run of OrderCancel is given; blank where the website does not know it.</summary>
        public string NumberFor(bool erpNumber) => erpNumber ? this.ErpNumber : this.WebNumber;
    }
}
