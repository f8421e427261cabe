using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>An ERP in memory with many orders, an answer time, and faults by what is asked for. Can be asked about many.</summary>
internal sealed class WorldErp : IErpOrdersInBulk
{
    private readonly VirtualClock clock;
    private readonly Dictionary<string, List<ErpOrder>> byNumber = new();
    private readonly Dictionary<string, List<ErpOrder>> hidden = new();
    private int busy;

    public WorldErp(VirtualClock clock)
    {
        this.clock = clock;
    }

    /// <summary>Each request, as the numbers that it asked for; a read as its key.</summary>
    public List<(TimeSpan At, string[] Numbers)> Requests { get; } = new();

    public int MostAtATime { get; private set; }

    public TimeSpan AnswerTime { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>What a request ends with; null for an answer.</summary>
    public Func<string[], ErpFaultException?> Fault { get; set; } = _ => null;

    /// <summary>The two lists of an answer about many that a careless adapter would return.</summary>
    public Func<IReadOnlyList<IReadOnlyList<ErpOrder>>, IReadOnlyList<IReadOnlyList<ErpOrder>>?> Bend { get; set; } =
        lists => lists;

    public IEnumerable<string[]> Singles => this.Requests.Select(r => r.Numbers).Where(n => n.Length == 1);

    public IEnumerable<string[]> Batches => this.Requests.Select(r => r.Numbers).Where(n => n.Length > 1);

    public WorldErp Add(
        string number,
        ErpOrderState state,
        Fulfilment fulfilment = Fulfilment.Nothing,
        string? customer = null,
        bool isLeftOutOfMany = false,
        Fulfilment? toldToMany = null
    )
    {
        List<ErpOrder> all = this.Of(number);
        var order = new ErpOrder(
            $"K{number}.{all.Count}",
            $"E{number}.{all.Count}",
            state,
            state.ToString(),
            fulfilment,
            number,
            customer
        );
        all.Add(order);
        List<ErpOrder> many = this.hidden.TryGetValue(number, out List<ErpOrder>? known)
            ? known
            : this.hidden[number] = new List<ErpOrder>();
        if (!isLeftOutOfMany)
        {
            many.Add(
                toldToMany == null
                    ? order
                    : new ErpOrder(order.Key, order.Number, state, order.StatusText, toldToMany.Value, number, customer)
            );
        }

        return this;
    }

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        this.AnswerAsync<IReadOnlyList<ErpOrder>>(new[] { order.Number }, () => this.Of(order.Number).ToList());

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        this.AnswerAsync<ErpOrder?>(
            new[] { "read " + order.Key },
            () => this.byNumber.Values.SelectMany(o => o).SingleOrDefault(o => o.Key == order.Key)
        );

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A comparison changes nothing in the ERP.");

    public Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
        IReadOnlyList<OrderReference> orders,
        CancellationToken cancellationToken
    ) =>
        this.AnswerAsync(
            orders.Select(o => o.Number).ToArray(),
            () =>
                this.Bend(
                    orders
                        .Select(o =>
                            (IReadOnlyList<ErpOrder>)(
                                this.hidden.TryGetValue(o.Number, out List<ErpOrder>? many)
                                    ? many.ToList()
                                    : new List<ErpOrder>()
                            )
                        )
                        .ToList()
                )!
        );

    private List<ErpOrder> Of(string number) =>
        this.byNumber.TryGetValue(number, out List<ErpOrder>? all) ? all : this.byNumber[number] = new List<ErpOrder>();

    private async Task<T> AnswerAsync<T>(string[] numbers, Func<T> answer)
    {
        this.Requests.Add((this.clock.Elapsed, numbers));
        this.busy++;
        this.MostAtATime = Math.Max(this.MostAtATime, this.busy);
        await this.clock.Delay(this.AnswerTime, CancellationToken.None);
        this.busy--;
        return this.Fault(numbers) is { } fault ? throw fault : answer();
    }
}
