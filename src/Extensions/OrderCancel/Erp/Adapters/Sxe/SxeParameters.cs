#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The adapter's parameters: every name that is not certain for every release, with what is known best as its default.
    /// docs/erp/sxe.md says where each comes from.
    /// </summary>
    internal static class SxeParameters
    {
        public static readonly JobParameter Transport = new JobParameter(
            "Transport",
            "Rest",
            "Rest for the sxapi REST service (V11, CloudSuite Distribution), Soap for the classic service (6.x)."
        );

        public static readonly JobParameter ReadBy = new JobParameter(
            "ReadBy",
            "OrderList",
            "The call that reads an order's stage: OrderList, or SingleOrder (Rest only, needs the suffix)."
        );

        public static readonly JobParameter ReadOperation = new JobParameter(
            "ReadOperation",
            "",
            "The call that reads. Default: sxapioegetlistofordersv4, with SingleOrder sxapioegetsingleorderv3, with Soap OEGetListofOrdersV4."
        );

        public static readonly JobParameter CancelOperation = new JobParameter(
            "CancelOperation",
            "",
            "The call that cancels. Default: sxapioeorderdeleteorcancel, with Soap OEOrderDeleteOrCancel."
        );

        public static readonly JobParameter ReadFields = new JobParameter(
            "ReadFields",
            "",
            "More fields of the read request, as \"name=value\" separated by |; a dash for none. Default: startStage=0 and endStage=9, with SingleOrder includeHeaderData=true."
        );

        public static readonly JobParameter DeleteFlagField = new JobParameter(
            "DeleteFlagField",
            "deleteOrderFlag",
            "The field of the cancel request that would delete the order; it is always sent as false."
        );

        public static readonly JobParameter ReasonField = new JobParameter(
            "ReasonField",
            "lostBusinessReason",
            "The field of the cancel request that takes the reason's code, as ReasonMap gives it."
        );

        public static readonly JobParameter ReasonLength = new JobParameter(
            "ReasonLength",
            "4",
            "The most characters that a lost business code has in SX.e (1 to 50); a longer one is never sent."
        );

        public static readonly JobParameter ErrorPath = new JobParameter(
            "ErrorPath",
            "response.cErrorMessage",
            "JSON path, in an answer of the REST service, of its words when something is wrong."
        );

        public static readonly JobParameter OrdersPath = new JobParameter(
            "OrdersPath",
            "",
            "JSON path of the list of orders in the REST service's answer. Default: response.tOeordV4['t-oeordV4'], with SingleOrder response.tFieldlist['t-fieldlist']."
        );

        public static readonly JobParameter NumberField = Field(
            "NumberField",
            "orderNo|orderNumber",
            "the order number"
        );

        public static readonly JobParameter SuffixField = Field("SuffixField", "orderSuf|orderSuffix", "the suffix");

        public static readonly JobParameter CustomerField = Field(
            "CustomerField",
            "custNo|customerNumber",
            "the customer number"
        );

        public static readonly JobParameter StageField = Field("StageField", "stageCd|stageCode|stage", "the stage");

        public static readonly JobParameter StageTextField = Field(
            "StageTextField",
            "stageCdWords|stageCodeString",
            "the stage in words, which people and Order Status Mapping are shown"
        );

        public static readonly JobParameter HoldField = Field(
            "HoldField",
            "approvty|approvalType",
            "the approval code, which tells holds"
        );

        public static readonly JobParameter FulfilledFields = new JobParameter(
            "FulfilledFields",
            "shipDt,shipDate|invoiceDt,invoiceDate",
            "Date fields of an order, separated by |, each of which must be told; other names of the same field follow after a comma. A date in any of them says that something was shipped or invoiced. A dash for none: then only the stage tells it, and each run says that it was not checked."
        );

        public static readonly JobParameter ApprovedCodes = new JobParameter(
            "ApprovedCodes",
            "y",
            "Approval codes, separated by |, of orders that are not on hold; a blank code is none."
        );

        public static readonly JobParameter NotFoundPattern = Pattern(
            "NotFoundPattern",
            "not found|does not exist|not on file|no (orders|records)",
            "there is no such order"
        );

        public static readonly JobParameter LockedPattern = Pattern(
            "LockedPattern",
            "in use|locked|try again",
            "somebody else has the order open"
        );

        public static readonly JobParameter FaultPattern = Pattern(
            "FaultPattern",
            "app ?server|timed out|time-?out|unable to connect|could not connect",
            "SX.e itself failed, so that nothing is known"
        );

        public static readonly JobParameter SetupPattern = Pattern(
            "SetupPattern",
            "operator|password|company|not authorized|connect ?string",
            "company or operator of the connection is wrong"
        );

        public static readonly JobParameter SoapUrl = new JobParameter(
            "SoapUrl",
            "",
            "The SOAP service's address, relative to the connection's Url; blank when that is the service itself."
        );

        public static readonly JobParameter SoapNamespace = new JobParameter(
            "SoapNamespace",
            "Infor.WS",
            "The XML namespace of the SOAP service, which also begins its SOAP actions."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            Transport,
            ReadBy,
            ReadOperation,
            CancelOperation,
            ReadFields,
            DeleteFlagField,
            ReasonField,
            ReasonLength,
            ErrorPath,
            OrdersPath,
            NumberField,
            SuffixField,
            CustomerField,
            StageField,
            StageTextField,
            HoldField,
            FulfilledFields,
            ApprovedCodes,
        }
            .Concat(SxeStages.Parameters)
            .Concat(new[] { NotFoundPattern, LockedPattern, FaultPattern, SetupPattern, SoapUrl, SoapNamespace })
            .ToList();

        private static JobParameter Field(string name, string fields, string what) =>
            new JobParameter(name, fields, $"Fields of an order, separated by |; the first that is there is {what}.");

        private static JobParameter Pattern(string name, string pattern, string meaning) =>
            new JobParameter(name, pattern, $"Regular expression for error texts that mean: {meaning}.");
    }
}
