#nullable enable
using System;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Where a template is used, and so which placeholders it may have.</summary>
    internal sealed class RestPlace
    {
        /// <summary>The id of a request that was accepted.</summary>
        public const string StatusId = "statusId";

        /// <summary>The web order numbers of a look-up of many orders.</summary>
        public const string OrderNumbers = "orderNumbers";

        /// <summary>The ERP's numbers of a look-up of many orders.</summary>
        public const string ErpOrderNumbers = "erpOrderNumbers";

        private const string Line = "line.";

        public static readonly RestPlace LookUp = new RestPlace(
            "a look-up",
            "erpKey",
            "version",
            "reasonCode",
            "reasonName",
            "idempotencyKey"
        );

        /// <summary>A look-up of many orders: what is one order's has no value there.</summary>
        public static readonly RestPlace LookUpMany = new RestPlace(
            "a look-up of many orders",
            "orderNumber",
            "erpOrderNumber",
            "customerNumber",
            "erpKey",
            "version",
            "reasonCode",
            "reasonName",
            "idempotencyKey"
        );

        public static readonly RestPlace Read = new RestPlace(
            "a read",
            "reasonCode",
            "reasonName",
            "idempotencyKey",
            "page",
            "offset"
        );

        public static readonly RestPlace Cancel = new RestPlace("a request to cancel", "page", "offset");

        /// <summary>A step, which may be for a line. A key of the whole cancellation would make its requests one.</summary>
        public static readonly RestPlace Step = new RestPlace(
            "a step of several",
            isOfStatus: false,
            hasLines: true,
            "page",
            "offset",
            "idempotencyKey"
        );

        /// <summary>A header of every request; what one of them does not fill is blank there.</summary>
        public static readonly RestPlace Header = new RestPlace("a header of every request");

        public static readonly RestPlace Status = new RestPlace(
            "a question about progress",
            isOfStatus: true,
            hasLines: false
        );

        private readonly string what;
        private readonly string[] others;
        private readonly bool isOfStatus;
        private readonly bool hasLines;

        private RestPlace(string what, params string[] others)
            : this(what, false, false, others) { }

        private RestPlace(string what, bool isOfStatus, bool hasLines, params string[] others)
        {
            this.isOfStatus = isOfStatus;
            this.hasLines = hasLines;
            this.what = what;
            this.others = others;
        }

        /// <summary>Whether it is the values of many orders.</summary>
        public static bool IsOfMany(string name) => name == OrderNumbers || name == ErpOrderNumbers;

        /// <summary>Whether it is a value of a line.</summary>
        public static bool IsOfLine(string name) => name.StartsWith(Line, StringComparison.Ordinal);

        /// <summary>Where in the line the value is.</summary>
        public static string PathInLine(string name) => name.Substring(Line.Length);

        /// <summary>Whether it is a placeholder at all.</summary>
        public bool IsKnown(string name) =>
            this.isOfStatus ? name == StatusId : RestValues.IsKnown(name) || IsOfLine(name) || IsOfMany(name);

        /// <exception cref="ErpFaultException">Nothing fills it here.</exception>
        public void Require(string name, JobParameter parameter)
        {
            if (IsOfLine(name) && this.hasLines)
            {
                JsonPath.Read(PathInLine(name), parameter);
            }
            else if (IsOfLine(name) || (IsOfMany(name) && this != LookUpMany) || Array.IndexOf(this.others, name) >= 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} has the placeholder {{{name}}}, which {this.what} does not fill. A brace that is no placeholder's is written twice: {{{{{name}}}}}."
                );
            }
        }
    }
}
