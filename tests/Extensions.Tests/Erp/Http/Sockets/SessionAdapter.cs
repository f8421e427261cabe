using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>The REST adapter with a session of cookies. Not found by name: it has no public parameterless constructor.</summary>
internal sealed class SessionAdapter : IErpAdapterWithSignIn
{
    private readonly RestAdapter rest = new();
    private readonly bool fails;

    public SessionAdapter(bool fails)
    {
        this.fails = fails;
    }

    public string Name => "Session";

    public IReadOnlyList<JobParameter> Parameters => this.rest.Parameters;

    public ErpTraits GetTraits(JobOptions options) => this.rest.GetTraits(options);

    public ErpSignIn GetSignIn(ErpConnection connection, JobOptions options) =>
        ErpSignIn.Session(
            new ErpRequest(ErpExchangeKind.Read, "POST", "login") { Body = "{}" },
            new ErpRequest(ErpExchangeKind.Read, "POST", "logout")
        );

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
    {
        IErpOrders orders = this.rest.Create(connection, options, http);
        return this.fails ? new FailingOrders(orders) : orders;
    }
}
