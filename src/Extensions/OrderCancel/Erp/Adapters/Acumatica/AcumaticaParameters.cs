#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>The parameters of the adapter. The defaults are the vendor's Default endpoint.</summary>
    internal static class AcumaticaParameters
    {
        public static readonly JobParameter EndpointName = new JobParameter(
            "EndpointName",
            "Default",
            "The web service endpoint's name, as on Acumatica's form Web Service Endpoints."
        );

        public static readonly JobParameter EndpointVersion = new JobParameter(
            "EndpointVersion",
            "23.200.001",
            "The web service endpoint's version; it must have the entity and the action."
        );

        public static readonly JobParameter EntityName = new JobParameter(
            "EntityName",
            "SalesOrder",
            "The entity of sales orders in that endpoint."
        );

        public static readonly JobParameter ActionName = new JobParameter(
            "ActionName",
            "CancelSalesOrder",
            "The entity's action that cancels an order."
        );

        public static readonly JobParameter OrderTypes = new JobParameter(
            "OrderTypes",
            "SO",
            "The order types that are looked up, separated by |; a star for all, quotes and returns included."
        );

        public static readonly JobParameter ReferenceField = new JobParameter(
            "ReferenceField",
            "ExternalRef",
            "The field that holds the web order number; it is compared exactly."
        );

        public static readonly JobParameter CustomerField = new JobParameter(
            "CustomerField",
            "CustomerID",
            "The field that holds the customer's number; a dash for none."
        );

        public static readonly JobParameter ShipmentsField = new JobParameter(
            "ShipmentsField",
            "Shipments",
            "The list of an order's shipments and invoices, expanded with each read. A dash for none: then only the status tells what was shipped, and each run says that it was not checked."
        );

        public static readonly JobParameter UnshippedStatuses = new JobParameter(
            "UnshippedStatuses",
            "On Hold|Open|Canceled|Cancelled",
            "The shipment statuses, separated by |, in which nothing has left the warehouse; any other counts as shipped."
        );

        public static readonly JobParameter TenantField = new JobParameter(
            "TenantField",
            "company",
            "The sign-in's field for the tenant, which the connection's SystemNumber holds: company, or tenant in newer versions."
        );

        public static readonly JobParameter Branch = new JobParameter(
            "Branch",
            "",
            "The branch to sign in to; blank for the user's default branch."
        );

        public static readonly JobParameter Locale = new JobParameter(
            "Locale",
            "en-US",
            "The language to sign in with, in which Acumatica tells its statuses; a dash for the user's own."
        );

        public static readonly JobParameter NotFoundTexts = new JobParameter(
            "NotFoundTexts",
            "NoEntitySatisfiesTheCondition",
            "Parts of an error's type or message, separated by |, that mean: there is no such order."
        );

        public static readonly JobParameter ConflictTexts = new JobParameter(
            "ConflictTexts",
            "PXLockViolation|PXRestartOperation|another process",
            "Parts of an error's type or message, separated by |, that mean: somebody else is changing the order."
        );

        public static readonly JobParameter PassingTexts = new JobParameter(
            "PassingTexts",
            "PXDatabaseException|PXTimeout|deadlock|maintenance",
            "Parts of an error's type or message, separated by |, that mean: a fault that passes."
        );

        public static readonly JobParameter ThrottledTexts = new JobParameter(
            "ThrottledTexts",
            "API Login Limit|concurrent API login|CheckApiUsersLimits",
            "Parts of an error, separated by |, that mean: the licence's limit of API users or requests is reached."
        );

        public static readonly JobParameter SetUpTexts = new JobParameter(
            "SetUpTexts",
            "CannotOptimize|NotEnoughRights|insufficient rights|PXSetupNotEntered",
            "Parts of an error's type or message, separated by |, that mean: rights or settings in Acumatica have to be mended."
        );

        public static readonly JobParameter WebReferenceUnique = new JobParameter(
            "WebReferenceUnique",
            "false",
            "Whether orders with one web reference always belong to one web order."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            EndpointName,
            EndpointVersion,
            EntityName,
            ActionName,
            OrderTypes,
            ReferenceField,
            CustomerField,
            ShipmentsField,
            UnshippedStatuses,
            TenantField,
            Branch,
            Locale,
        }
            .Concat(AcumaticaStates.Parameters)
            .Concat(
                new[] { NotFoundTexts, ConflictTexts, PassingTexts, ThrottledTexts, SetUpTexts, WebReferenceUnique }
            )
            .ToList();
    }
}
