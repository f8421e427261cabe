#nullable enable
using System;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>How a try is repeated. Whether it is, and after what wait, each try says itself.</summary>
    internal interface IResilience
    {
        /// <summary>Repeats until a try says that it is the last; the argument counts the tries from 1.</summary>
        Task<Try> RunAsync(Func<int, Task<Try>> attempt, IClock clock);

        ICircuitGate CreateGate(IClock clock);
    }
}
