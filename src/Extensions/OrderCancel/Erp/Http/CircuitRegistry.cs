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

        private readonly ConcurrentDictionary<string, Circuit> circuits = new ConcurrentDictionary<string, Circuit>(
            StringComparer.OrdinalIgnoreCase
        );

        public Circuit Get(ErpConnection connection, IClock clock, IResilience resilience) =>
            this.circuits.GetOrAdd(
                connection.BaseUrl.AbsoluteUri + " " + connection.LogOn,
                _ => new Circuit(clock, resilience.CreateGate(clock))
            );
    }
}
