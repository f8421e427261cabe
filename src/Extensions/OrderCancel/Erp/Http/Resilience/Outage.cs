#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>Since when an ERP has been down, and how that is told.</summary>
    internal sealed class Outage
    {
        private readonly object sync = new object();
        private readonly IClock clock;
        private readonly string host;
        private DateTimeOffset? since;

        public Outage(IClock clock, string host)
        {
            this.clock = clock;
            this.host = host;
        }

        /// <summary>What a try comes to that was not made.</summary>
        public Try LeftAlone() =>
            Try.Failed(
                new ErpFaultException(
                    ErpFaultKind.Unreachable,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0} is left alone for a moment (up to {1:0} s), because it failed {2} times in a row.",
                        this.host,
                        HttpLimits.CircuitOpenFor.TotalSeconds,
                        HttpLimits.FaultsBeforeCircuitOpens
                    )
                )
                {
                    IsOutage = true,
                }
            );

        /// <summary>Remembers since when there have been nothing but outages.</summary>
        public Try Note(Try result)
        {
            lock (this.sync)
            {
                this.since = result.IsOutage ? this.since ?? this.clock.UtcNow : (DateTimeOffset?)null;
            }

            return result;
        }

        /// <summary>The last try of a request, which says so where the ERP is down.</summary>
        public Try Tell(Try last)
        {
            lock (this.sync)
            {
                return last.IsOutage && this.since != null
                    ? Try.Failed(
                        last.Fault!.As(
                            last.Fault.Kind,
                            string.Format(
                                CultureInfo.InvariantCulture,
                                "{0} It has been failing since {1:yyyy-MM-dd HH:mm:ss} UTC.",
                                last.Fault.Message,
                                this.since.Value
                            )
                        )
                    )
                    : last;
            }
        }
    }
}
