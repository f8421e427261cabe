#nullable enable
using System;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>Lets tries through until too many in a row have failed; then none for a while, then one at a time.</summary>
    internal interface ICircuitGate
    {
        /// <summary>The try's result; null when it was not let through.</summary>
        Task<Try?> RunAsync(Func<Task<Try>> attempt);
    }
}
