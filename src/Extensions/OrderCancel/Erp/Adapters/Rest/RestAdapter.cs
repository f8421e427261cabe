#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The generic adapter: every ERP with a JSON or XML API, by parameters alone.</summary>
    internal sealed class RestAdapter : ICheckedAdapter
    {
        public string Name => "Rest";

        public IReadOnlyList<JobParameter> Parameters => RestParameters.All;

        public ErpTraits GetTraits(JobOptions options) => RestTraits.Read(options);

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            var settings = new RestSettings(options);
            return settings.Many == null
                ? new RestOrders(connection, settings, http)
                : new RestOrdersInBulk(connection, settings, settings.Many, http);
        }

        public IReadOnlyList<CheckedPart> PartsOf(
            JobOptions options,
            ErpOrder? order,
            IReadOnlyList<ErpResponse> lookups,
            IReadOnlyList<ErpResponse> reads
        ) => new RestCheck(options).PartsOf(order, lookups, reads);

        public Task<IReadOnlyList<string>?> MissingFieldsAsync(
            JobOptions options,
            ErpHttp http,
            CancellationToken cancellationToken
        ) => new RestCheck(options).MissingFieldsAsync(http, cancellationToken);
    }
}
