#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.BusinessCentral
{
    /// <summary>
    /// What was posted of an order: the documents outlive it. An empty one keeps the number of what was deleted (H).
    /// </summary>
    internal sealed class BusinessCentralDocuments
    {
        private readonly ODataSource odata;

        public BusinessCentralDocuments(ODataSource odata)
        {
            this.odata = odata;
        }

        public Task<Evidence> ShippedAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.PostedAsync("salesShipments", "salesShipmentLines", order, cancellationToken);

        public Task<Evidence> InvoicedAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.PostedAsync("salesInvoices", "salesInvoiceLines", order, cancellationToken);

        private async Task<Evidence> PostedAsync(
            string list,
            string lines,
            ErpOrder order,
            CancellationToken cancellationToken
        )
        {
            Url url = Url.Of(
                $"{list}?$filter=orderNumber eq '{order.Number}'&$select=number,orderNumber&$expand={lines}($select=sequence,quantity)"
            );
            string untold =
                $"Business Central's answer does not tell the lines of a document in {list} of this order, so it is not known whether it was posted. Check what stands before Business Central.";
            IReadOnlyList<JObject> documents = await this.odata.ListAsync(url, cancellationToken).ConfigureAwait(false);
            return Evidence.All(
                documents.Select(document =>
                    Evidence.OfLines(document[lines], untold, ofNone: Evidence.Nothing, "quantity")
                ),
                ofNone: Evidence.Nothing
            );
        }
    }
}
