using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.EndToEnd.Tryton.Adapter;

/// <summary>
/// Tryton 6.0 over JSON-RPC, written as a partner would write it: in an assembly of its own, on the public contract
/// alone, found by its name. Signs in as the connection says (type ApiEndpoint with LogOn: Basic). The connection's Url
/// ends with the database, as in <c>https://erp.example/company/</c>.
/// </summary>
public sealed class TrytonAdapter : IErpAdapter
{
    /// <inheritdoc/>
    public string Name => "Tryton";

    /// <inheritdoc/>
    public IReadOnlyList<JobParameter> Parameters => [];

    /// <summary>
    /// One database answers reads and writes, so reads are consistent. A sale's reference is free text, so it is not
    /// unique; and a cancelled sale can be opened again, so that only its timestamp makes repeating safe.
    /// </summary>
    public ErpTraits GetTraits(JobOptions options) => new() { ReadsAreConsistent = true };

    /// <inheritdoc/>
    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) => new TrytonOrders(http);
}
