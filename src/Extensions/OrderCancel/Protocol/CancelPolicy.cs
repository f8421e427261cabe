#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>The rules of one run that an admin may set.</summary>
    internal sealed class CancelPolicy
    {
        public CancelPolicy(
            IReadOnlyCollection<ErpOrderState> alsoCancelStates,
            SplitOrders splitOrders,
            int maxAttempts,
            TimeSpan attemptTimeout,
            bool isPreview
        )
        {
            this.AlsoCancelStates = alsoCancelStates;
            this.SplitOrders = splitOrders;
            this.MaxAttempts = maxAttempts;
            this.AttemptTimeout = attemptTimeout;
            this.IsPreview = isPreview;
        }

        /// <summary>States that may be cancelled besides Open and OnHold.</summary>
        public IReadOnlyCollection<ErpOrderState> AlsoCancelStates { get; }

        public SplitOrders SplitOrders { get; }

        /// <summary>The most requests to cancel per ERP order and run.</summary>
        public int MaxAttempts { get; }

        public TimeSpan AttemptTimeout { get; }

        /// <summary>How many exchanges come before a request to cancel, besides the adapter's own.</summary>
        public int ExchangesBefore { get; set; }

        /// <summary>Find and guard only; nothing is sent.</summary>
        public bool IsPreview { get; }
    }

    /// <summary>What to do when one of several ERP orders of a web order must not be cancelled.</summary>
    internal enum SplitOrders
    {
        /// <summary>Nothing is sent.</summary>
        AllOrNothing = 0,

        /// <summary>The others are cancelled.</summary>
        CancelWhatYouCan,
    }
}
