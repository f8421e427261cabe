#nullable enable
using System;
using System.Globalization;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// The circuit breaker of one connection, shared by all runs of the process. It counts what shows that the ERP is
    /// down, and remembers since when there has been nothing else.
    /// </summary>
    internal sealed class Circuit
    {
        private readonly object sync = new object();
        private readonly IClock clock;
        private readonly ICircuitGate gate;
        private DateTimeOffset? failingSince;

        public Circuit(IClock clock, ICircuitGate gate)
        {
            this.clock = clock;
            this.gate = gate;
        }

        /// <summary>One try through the gate; a closed way is a last try that failed without reaching the ERP.</summary>
        public async Task<Try> RunAsync(Func<Task<Try>> attempt, string host)
        {
            Try? result = await this.gate.RunAsync(attempt).ConfigureAwait(false);
            if (result == null)
            {
                return Try.Failed(
                    new ErpFaultException(
                        ErpFaultKind.Unreachable,
                        string.Format(
                            CultureInfo.InvariantCulture,
                            "{0} is left alone for a moment (up to {1:0} s), because it failed {2} times in a row.",
                            host,
                            HttpLimits.CircuitOpenFor.TotalSeconds,
                            HttpLimits.FaultsBeforeCircuitOpens
                        )
                    )
                    {
                        IsOutage = true,
                    }
                );
            }

            this.Record(result.IsOutage);
            return result;
        }

        /// <summary>" It has been failing since …"; empty while all is well.</summary>
        public string Since()
        {
            lock (this.sync)
            {
                return this.failingSince == null
                    ? string.Empty
                    : string.Format(
                        CultureInfo.InvariantCulture,
                        " It has been failing since {0:yyyy-MM-dd HH:mm:ss} UTC.",
                        this.failingSince.Value
                    );
            }
        }

        private void Record(bool isFault)
        {
            lock (this.sync)
            {
                this.failingSince = isFault ? this.failingSince ?? this.clock.UtcNow : (DateTimeOffset?)null;
            }
        }
    }
}
