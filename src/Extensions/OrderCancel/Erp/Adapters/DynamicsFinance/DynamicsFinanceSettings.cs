#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Dialects;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.DynamicsFinance
{
    /// <summary>The adapter's parameters, checked before anything is sent. The defaults are the standard data entities.</summary>
    internal sealed class DynamicsFinanceSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public DynamicsFinanceSettings(ParameterReader read)
        {
            this.Company = read.NameOrNone("Company", "-", "The company (dataAreaId) whose orders are meant, in capitals or not; a dash for all that the user sees. A number that two companies have is Ambiguous without it.");
            this.OrdersName = read.Name("OrdersName", "SalesOrderHeadersV2", "The data entity of sales orders, such as SalesOrderHeadersV4.");
            this.LinesName = read.Name("LinesName", "SalesOrderLines", "The data entity of order lines, such as SalesOrderLinesV3.");
            this.ReferenceField = read.Field("ReferenceField", "CustomersOrderReference", "The field of an order that holds the web order number, such as CustomerRequisitionNumber; it is compared exactly.");
            this.CustomerField = read.FieldOrNone("CustomerField", "OrderingCustomerAccountNumber", "The field that holds the customer's number; a dash for none.");
            this.ReferenceDelay = read.Number("ReferenceDelaySeconds", "10", 0, 60, "For how many seconds after an order was made its reference may be missing: a look-up that finds none is repeated once after them. 0: not repeated.");
            this.PostedNames = read.NamesOrNone("PostedNames", "-", "Data entities, separated by |, of all that is posted of an order, packing slips as well as invoices, each with dataAreaId and SalesOrderNumber: an order that has a row there counts as shipped. A dash for none; then only statuses tell.");
            this.CancelPath = read.RouteOrNone("CancelPath", "-", "The custom service that cancels an order, from the connection's Url on: api/services/GROUP/SERVICE/OPERATION.");
            this.CancelBody = JsonTemplate.Read(read, "CancelBody", "{\"_request\":{\"dataAreaId\":\"{company}\",\"salesId\":\"{erpOrderNumber}\"}}", "The JSON that the service is sent: a member for each parameter of its X++ method.");
            this.Claim = new JsonClaim(read);
            this.CancelByDelete = read.Flag("CancelByDelete", "false", "Whether an order is cancelled by deleting it, which erases it. Green only with PostedNames, and only where Dynamics 365 keeps deleted orders as voided.");
            this.States = new StatusMap(read, "status", StringComparer.OrdinalIgnoreCase, state => $"Statuses, separated by |, that mean {state}: SalesOrderStatus, a slash, SalesOrderProcessingStatus.",
                (Open, "Backorder/Active|Backorder/Confirmed"), (OnHold, ""), (InFulfilment, "Backorder/Picked"), (PartlyShipped, "Backorder/PartiallyDelivered"), (Shipped, "Delivered/Delivered"),
                (Invoiced, "Invoiced/Invoiced|Backorder/PartiallyInvoiced|Delivered/PartiallyInvoiced|Backorder/DeliveredPartiallyInvoiced|Delivered/DeliveredPartiallyInvoiced"), (Cancelled, "Canceled/Canceled"));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders of a company with one web reference always belong to one web order.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new DynamicsFinanceSettings(read));
        public string? Company { get; }
        public string OrdersName { get; }
        public string LinesName { get; }
        public string ReferenceField { get; }
        public string? CustomerField { get; }
        public int ReferenceDelay { get; }
        public IReadOnlyList<string> PostedNames { get; }
        public string? CancelPath { get; }
        public JsonTemplate CancelBody { get; }
        public JsonClaim Claim { get; }
        public bool CancelByDelete { get; }
        public StatusMap States { get; }
        public bool WebReferenceUnique { get; }

        /// <summary>What is gone can be known as deleted, with nothing posted.</summary>
        public bool ProvesDeletion => this.CancelByDelete && this.PostedNames.Count > 0;

        /// <summary>Whoever is asked compares it.</summary>
        public bool SendsVersion => this.CancelByDelete || this.CancelBody.Names("version");

        public static DynamicsFinanceSettings In(JobOptions options) =>
            new DynamicsFinanceSettings(new ParameterReader(options));

        /// <exception cref="ErpFaultException">There is no way to cancel, or two.</exception>
        public DynamicsFinanceSettings Complete() =>
            this.CancelByDelete != (this.CancelPath != null)
                ? this
                : throw ErpFaultException.Misconfigured(
                    this.CancelByDelete
                        ? "CancelPath and CancelByDelete=true are two ways to cancel an order. Take one of the parameters out."
                        : "Dynamics 365 has no operation of its own that cancels a sales order. Have your partner make a custom service, and set parameter CancelPath to api/services/GROUP/SERVICE/OPERATION; docs/erp/dynamics-finance.md tells what it has to do. CancelByDelete=true erases orders instead."
                );
    }
}
