using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Support;

/// <summary>One adapter on an HTTP handler in memory, in virtual time: what it sends, and what it makes of the answers.</summary>
internal sealed class AdapterRun
{
    private readonly IErpAdapter adapter;
    private IErpOrders? orders;

    public AdapterRun(IErpAdapter adapter)
    {
        this.adapter = adapter;
        this.Http.Connection.LogOn = "me";
        this.Http.Connection.Password = "secret-key";
        this.Http.Redactor.Add("secret-key");
    }

    public HttpRun Http { get; } = new();

    public ErpConnection Connection => this.Http.Connection;

    public JobOptions Options => new(name => this.Http.Parameters.TryGetValue(name, out string? value) ? value : null);

    public AdapterRun With(string parameter, string value)
    {
        this.Http.Parameters[parameter] = value;
        return this;
    }

    public AdapterRun Answers(int status, string body)
    {
        this.Http.Handler.Answers(status, body);
        return this;
    }

    public IReadOnlyList<ErpOrder> Find(string number = "W1", OrderNumberKind kind = OrderNumberKind.Web) =>
        this.Find(new OrderReference(number, kind));

    public IReadOnlyList<ErpOrder> Find(OrderReference order) =>
        this.Http.Clock.Run(() => this.Orders().FindAsync(order, CancellationToken.None));

    /// <summary>Whether many orders can be looked up at once.</summary>
    public bool FindsMany => this.Orders() is IErpOrdersInBulk;

    public IReadOnlyList<IReadOnlyList<ErpOrder>> FindMany(params OrderReference[] orders) =>
        this.Http.Clock.Run(() => ((IErpOrdersInBulk)this.Orders()).FindManyAsync(orders, CancellationToken.None));

    public ErpOrder? Read(ErpOrder order) =>
        this.Http.Clock.Run(() => this.Orders().ReadAsync(order, CancellationToken.None));

    public CancelReply Cancel(ErpOrder order, string reason = "CU") =>
        this.Http.Clock.Run(() =>
            this.Orders().CancelAsync(order, new CancelReason("Why", reason), CancellationToken.None)
        );

    public CancelReply Poll(CancelHandle handle) =>
        this.Http.Clock.Run(() => this.Orders().PollAsync(handle, CancellationToken.None));

    /// <summary>A whole run of the protocol about web order W1.</summary>
    /// <param name="mostAttempts">Parameter MaxAttempts.</param>
    public CancelOutcome Execute(int mostAttempts = 2)
    {
        var policy = new CancelPolicy(
            Array.Empty<ErpOrderState>(),
            SplitOrders.AllOrNothing,
            mostAttempts,
            TimeSpan.FromSeconds(10),
            isPreview: false
        );
        return this.Http.Clock.Run(() =>
            new OrderCanceller(this.Orders(), this.adapter.GetTraits(this.Options), policy, this.Http.Context).RunAsync(
                new OrderReference("W1", OrderNumberKind.Web),
                new CancelReason("Why", "CU")
            )
        );
    }

    /// <summary>The fault that a call ends with.</summary>
    public static ErpFaultException FaultOf(Func<object?> call) => call.Should().Throw<ErpFaultException>().Which;

    private IErpOrders Orders()
    {
        if (this.orders == null)
        {
            this.Http.SignIn = (this.adapter as IErpAdapterWithSignIn)?.GetSignIn(this.Connection, this.Options);
            this.orders = this.adapter.Create(this.Connection, this.Options, this.Http.NewRun());
        }

        return this.orders;
    }
}
