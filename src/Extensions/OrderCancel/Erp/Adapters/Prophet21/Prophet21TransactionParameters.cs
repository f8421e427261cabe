#nullable enable
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>The parameters that tell how to sign in and how the transaction API is asked to cancel; confidence as in the other list.</summary>
    internal static class Prophet21TransactionParameters
    {
        /// <summary>M.</summary>
        public static readonly JobParameter TokenUrl = new JobParameter(
            "TokenUrl",
            "api/security/token/v2",
            "Where tokens are issued, relative to the connection's Url."
        );

        /// <summary>M; the form without the slash can answer with a redirect.</summary>
        public static readonly JobParameter RouterUrl = new JobParameter(
            "RouterUrl",
            "api/ui/router/v1/?urlType=external",
            "Where the address of the UI server is asked for."
        );

        public static readonly JobParameter UiServerUrl = new JobParameter(
            "UiServerUrl",
            "",
            "The UI server's address, such as uiserver0, instead of asking the router; on the server of the connection's Url."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter TransactionUrl = new JobParameter(
            "TransactionUrl",
            "api/v2/transaction",
            "The transaction API, relative to the UI server."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter AsyncTransaction = new JobParameter(
            "AsyncTransaction",
            "false",
            "True: cancellations are queued in Prophet 21 and polled; it uses sessions of its own."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter ServiceName = new JobParameter(
            "ServiceName",
            "Order",
            "The service of the transaction API."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter HeaderElement = new JobParameter(
            "HeaderElement",
            "TABPAGE_1.order",
            "The data element of the order header in the service's definition."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter KeyField = new JobParameter(
            "KeyField",
            "order_no",
            "The field of HeaderElement that names the order."
        );

        /// <summary>L: read in one public service definition; read yours.</summary>
        public static readonly JobParameter CancelField = new JobParameter(
            "CancelField",
            "cancel_flag",
            "The field of HeaderElement that cancels the order."
        );

        /// <summary>L: the display value of a check box; its code value is Y.</summary>
        public static readonly JobParameter CancelValue = new JobParameter(
            "CancelValue",
            "ON",
            "The value of CancelField that cancels the order."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter UseCodeValues = new JobParameter(
            "UseCodeValues",
            "false",
            "Whether values are codes (Y) instead of what the window shows (ON)."
        );

        /// <summary>L: no field is known.</summary>
        public static readonly JobParameter ReasonField = new JobParameter(
            "ReasonField",
            "",
            "A field of HeaderElement that takes the reason's code; it is set before CancelField. Blank for none."
        );

        /// <summary>M.</summary>
        public static readonly JobParameter PassingText = new JobParameter(
            "PassingText",
            "Unexpected response window",
            "Words in an error that mean: a session of the pool was left with an open window, which passes."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            TokenUrl,
            RouterUrl,
            UiServerUrl,
            TransactionUrl,
            AsyncTransaction,
            ServiceName,
            HeaderElement,
            KeyField,
            CancelField,
            CancelValue,
            UseCodeValues,
            ReasonField,
            PassingText,
        };
    }
}
