#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>An adapter that can show where it looks.</summary>
    internal interface ICheckedAdapter : IErpAdapter
    {
        /// <param name="options">The run's.</param>
        /// <param name="order">The order that was found; null for the first of what came.</param>
        /// <param name="lookups">The look-up's answers.</param>
        /// <param name="reads">The read's answers.</param>
        IReadOnlyList<CheckedPart> PartsOf(
            JobOptions options,
            ErpOrder? order,
            IReadOnlyList<ErpResponse> lookups,
            IReadOnlyList<ErpResponse> reads
        );

        /// <summary>What the service's own description says against the parameters; null where there is none.</summary>
        /// <exception cref="ErpFaultException">It cannot be read.</exception>
        Task<IReadOnlyList<string>?> MissingFieldsAsync(
            JobOptions options,
            ErpHttp http,
            CancellationToken cancellationToken
        );
    }
}
