#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>The adapter's parameters, checked before anything is sent. The defaults are the vendor's Default endpoint.</summary>
    internal sealed class AcumaticaSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public AcumaticaSettings(ParameterReader read)
        {
            this.EndpointName = read.Name("EndpointName", "Default", "The web service endpoint's name, as on Acumatica's form Web Service Endpoints.");
            this.EndpointVersion = read.Name("EndpointVersion", "23.200.001", "The web service endpoint's version; it must have the entity and the action.");
            this.EntityName = read.Name("EntityName", "SalesOrder", "The entity of sales orders in that endpoint.");
            this.ActionName = read.Name("ActionName", "CancelSalesOrder", "The entity's action that cancels an order.");

            // Empty for all.
            IReadOnlyList<string> types = read.List("OrderTypes", "SO", "The order types that are looked up, separated by |; a star for all, quotes and returns included.");
            this.OrderTypes = types.Contains("*", StringComparer.Ordinal) ? Array.Empty<string>() : types;
            this.ReferenceField = read.Name("ReferenceField", "ExternalRef", "The field that holds the web order number; it is compared exactly.");
            this.CustomerField = read.NameOrNone("CustomerField", "CustomerID", "The field that holds the customer's number; a dash for none.");
            this.ShipmentsField = read.NameOrNone("ShipmentsField", "Shipments", "The list of an order's shipments and invoices, expanded with each read. A dash for none: then only the status tells what was shipped, and each run says that it was not checked.");
            this.UnshippedStatuses = read.List("UnshippedStatuses", "On Hold|Open|Canceled|Cancelled", "The shipment statuses, separated by |, in which nothing has left the warehouse; any other counts as shipped.");
            this.TenantField = read.Text("TenantField", "company", "The sign-in's field for the tenant, which the connection's SystemNumber holds: company, or tenant in newer versions.");
            this.Branch = read.Text("Branch", "", "The branch to sign in to; blank for the user's default branch.");
            this.Locale = read.Text("Locale", "en-US", "The language to sign in with, in which Acumatica tells its statuses; a dash for the user's own.");

            // The vendor's help lists the statuses in which an order can be cancelled (H); every other is refused.
            this.States = new StatusMap(read, "status text", StringComparer.OrdinalIgnoreCase, state => $"Status texts, separated by |, that mean {state}.",
                (Open, "Open"), (OnHold, "On Hold|Awaiting Payment|Credit Hold"), (InFulfilment, "Shipping|Back Order"), (Invoiced, "Invoiced"),
                (Closed, "Completed|Rejected|Expired|Voided"), (Locked, "Pending Approval|Pending Processing"), (Cancelled, "Canceled|Cancelled"));
            this.Errors = new ErrorTable(
                (Meaning.NotFound, read.List("NotFoundTexts", "NoEntitySatisfiesTheCondition", "Parts of an error's type or message, separated by |, that mean: there is no such order.")),
                (Meaning.Stale, read.List("ConflictTexts", "PXLockViolation|PXRestartOperation|another process", "Parts of an error's type or message, separated by |, that mean: somebody else is changing the order.")),
                (Meaning.Passing, read.List("PassingTexts", "PXDatabaseException|PXTimeout|deadlock|maintenance", "Parts of an error's type or message, separated by |, that mean: a fault that passes.")),
                (Meaning.Throttled, read.List("ThrottledTexts", "API Login Limit|concurrent API login|CheckApiUsersLimits", "Parts of an error, separated by |, that mean: the licence's limit of API users or requests is reached.")),
                (Meaning.SetUp, read.List("SetUpTexts", "CannotOptimize|NotEnoughRights|insufficient rights|PXSetupNotEntered", "Parts of an error's type or message, separated by |, that mean: rights or settings in Acumatica have to be mended.")));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders with one web reference always belong to one web order.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new AcumaticaSettings(read));
        public string EndpointName { get; }
        public string EndpointVersion { get; }
        public string EntityName { get; }
        public string ActionName { get; }
        public IReadOnlyList<string> OrderTypes { get; }
        public string ReferenceField { get; }
        public string? CustomerField { get; }
        public string? ShipmentsField { get; }
        public IReadOnlyList<string> UnshippedStatuses { get; }
        public string TenantField { get; }
        public string Branch { get; }
        public string Locale { get; }
        public StatusMap States { get; }
        public ErrorTable Errors { get; }
        public bool WebReferenceUnique { get; }

        public static AcumaticaSettings In(JobOptions options) => new AcumaticaSettings(new ParameterReader(options));
    }
}
