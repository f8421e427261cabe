#nullable enable
using System;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>
    /// How the requests to one connection are tried again, and when they are not tried at all. Shared by all runs of the
    /// process.
    /// </summary>
    internal interface ICircuit
    {
        /// <summary>Tries until a try says that it is the last, and waits in between for as long as it says.</summary>
        /// <param name="attempt">One try.</param>
        /// <param name="gated">
        /// Whether too many outages in a row keep it from being tried: for a while, and then but for one at a time.
        /// </param>
        /// <param name="clock">The run's, which waits.</param>
        Task<Try> RunAsync(Func<Task<Try>> attempt, bool gated, IClock clock);
    }
}
