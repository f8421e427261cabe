#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The parameters of the REST adapter. The defaults are the API of the sample ERP in the workbench.</summary>
    internal static class RestParameters
    {
        public static readonly JobParameter FindUrl = new JobParameter(
            "FindUrl",
            "orders?reference={orderNumber}",
            "Where orders are looked up by the web order number, relative to the connection's Url."
        );

        public static readonly JobParameter FindByErpNumberUrl = new JobParameter(
            "FindByErpNumberUrl",
            "orders?number={erpOrderNumber}",
            "Where orders are looked up by the ERP's order number."
        );

        public static readonly JobParameter ReadUrl = new JobParameter(
            "ReadUrl",
            "orders/{erpKey}",
            "Where one order is read again by the ERP's own key."
        );

        public static readonly JobParameter CancelUrl = new JobParameter(
            "CancelUrl",
            "orders/{erpKey}/cancel",
            "Where an order is cancelled."
        );

        public static readonly JobParameter CancelMethod = new JobParameter(
            "CancelMethod",
            "POST",
            "The HTTP method that cancels: POST, PUT, PATCH or DELETE."
        );

        public static readonly JobParameter CancelBody = new JobParameter(
            "CancelBody",
            "{\"reason\":\"{reasonCode}\",\"version\":\"{version}\"}",
            "The body that cancels; a dash sends none. Placeholders are escaped for the content type; outside of quotes in JSON they must be numbers."
        );

        public static readonly JobParameter CancelContentType = new JobParameter(
            "CancelContentType",
            "application/json",
            "The media type of CancelBody."
        );

        public static readonly JobParameter VersionHeader = new JobParameter(
            "VersionHeader",
            "",
            "The header that carries the version token, for example If-Match; blank for none."
        );

        public static readonly JobParameter IdempotencyKeyHeader = new JobParameter(
            "IdempotencyKeyHeader",
            "",
            "The header that carries a key made of job and order, for an ERP that knows repeated requests by it."
        );

        public static readonly JobParameter ExtraHeaders = new JobParameter(
            "ExtraHeaders",
            "",
            "More headers, as \"Name: value\" separated by |. Values may hold {connection.Password} and other connection fields."
        );

        public static readonly JobParameter OrdersPath = new JobParameter(
            "OrdersPath",
            "$",
            "Path, in the answer of a look-up, of the orders: a list or one order."
        );

        public static readonly JobParameter OrderPath = new JobParameter(
            "OrderPath",
            "$",
            "Path, in the answer of a read, of the order."
        );

        public static readonly JobParameter KeyPath = new JobParameter(
            "KeyPath",
            "id",
            "Path, in an order, of the ERP's own key; the path of its number where the ERP has no other."
        );

        public static readonly JobParameter NumberPath = new JobParameter(
            "NumberPath",
            "number",
            "Path, in an order, of the ERP's order number."
        );

        public static readonly JobParameter ReferencePath = new JobParameter(
            "ReferencePath",
            "reference",
            "Path, in an order, of the web order number; it is compared exactly."
        );

        public static readonly JobParameter CustomerPath = new JobParameter(
            "CustomerPath",
            "customerNumber",
            "Path, in an order, of the customer's number."
        );

        public static readonly JobParameter StatusPath = new JobParameter(
            "StatusPath",
            "status",
            "Path, in an order, of the status text. Several, separated by |, are one text, joined by /, as in pending/not_fulfilled/captured; true, false and null are texts there."
        );

        public static readonly JobParameter VersionPath = new JobParameter(
            "VersionPath",
            "version",
            "Path, in an order, of the version token, or header:ETag for a header of the read; used only when the cancel request sends it."
        );

        public static readonly JobParameter TextPath = new JobParameter(
            "TextPath",
            "error",
            "Paths, separated by |, in an answer, of the ERP's words when it says no. An answer that has a value there is never taken for a yes."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            FindUrl,
            FindByErpNumberUrl,
            ReadUrl,
            CancelUrl,
            CancelMethod,
            CancelBody,
            CancelContentType,
            VersionHeader,
            IdempotencyKeyHeader,
            ExtraHeaders,
            OrdersPath,
            OrderPath,
            KeyPath,
            NumberPath,
            ReferencePath,
            CustomerPath,
            StatusPath,
            VersionPath,
            TextPath,
        }
            .Concat(RestSteps.Parameters)
            .Concat(RestFulfilment.Parameters)
            .Concat(RestStatusMap.Parameters)
            .Concat(RestSigns.Parameters)
            .Concat(RestBodies.Parameters)
            .Concat(RestMany.Parameters)
            .Concat(RestPaging.Parameters)
            .Concat(RestReach.Parameters)
            .Concat(RestProgress.Parameters)
            .Concat(RestTraits.Parameters)
            .ToList();
    }
}
