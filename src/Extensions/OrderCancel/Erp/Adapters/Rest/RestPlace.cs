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

        /// <summary>Begins the names of values of a line.</summary>
        public const string Line = "line.";

        public static readonly RestPlace LookUp = new RestPlace(
            "a look-up",
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

        /// <summary>A header of every request; what one of them does not fill is blank there.</summary>
        public static readonly RestPlace Header = new RestPlace("a header of every request");

        public static readonly RestPlace Status = new RestPlace("a question about progress") { isOfStatus = true };

        private readonly string what;
        private readonly string[] others;
        private bool isOfStatus;

        private RestPlace(string what, params string[] others)
        {
            this.what = what;
            this.others = others;
        }

        /// <summary>Whether it is a placeholder at all.</summary>
        public bool IsKnown(string name) => this.isOfStatus ? name == StatusId : RestValues.IsKnown(name);

        /// <exception cref="ErpFaultException">Nothing fills it here.</exception>
        public void Require(string name, JobParameter parameter)
        {
            if (Array.IndexOf(this.others, name) >= 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} has the placeholder {{{name}}}, which {this.what} does not fill. A brace that is no placeholder's is written twice: {{{{{name}}}}}."
                );
            }
        }
    }
}
