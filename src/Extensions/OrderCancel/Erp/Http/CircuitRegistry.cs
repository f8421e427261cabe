#nullable enable
using System;
using System.Collections.Concurrent;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>One circuit per connection, for the life of the process.</summary>
    internal sealed class CircuitRegistry
    {
        public static readonly CircuitRegistry Shared = new CircuitRegistry();

        private readonly ConcurrentDictionary<string, ICircuit> circuits = new ConcurrentDictionary<string, ICircuit>(
            StringComparer.OrdinalIgnoreCase
        );

        private readonly Func<Outage, IClock, ICircuit> create;

        /// <param name="create">Null: the one of this build, Polly's where it is allowed.</param>
        public CircuitRegistry(Func<Outage, IClock, ICircuit>? create = null)
        {
#if ORDERCANCEL_POLLY
            this.create = create ?? ((outage, clock) => new PollyCircuit(outage));
#else
            this.create = create ?? ((outage, clock) => new PlainCircuit(outage, clock));
#endif
        }

        public ICircuit Get(ErpConnection connection, IClock clock) =>
            this.circuits.GetOrAdd(
                connection.BaseUrl.AbsoluteUri + " " + connection.LogOn,
                _ => this.create(new Outage(clock, connection.BaseUrl.Host), clock)
            );

        /// <summary>The connection's circuit, as one run uses it.</summary>
        public ICircuit Get(ErpConnection connection, RunContext run)
        {
            ICircuit circuit = this.Get(connection, run.Clock);
            return run.Pace == null ? circuit : new PacedCircuit(circuit, run, run.Pace);
        }
    }
}
