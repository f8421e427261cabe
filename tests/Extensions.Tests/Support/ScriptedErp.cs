using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Support;

/// <summary>An ERP in memory that does what a test wrote down, call by call; the last entry of a script repeats.</summary>
internal sealed class ScriptedErp : IErpOrdersWithPoll
{
    private readonly Queue<Func<ErpOrder, CancellationToken, Task<ErpOrder?>>> reads = new();
    private readonly Queue<Func<ErpOrder, CancellationToken, Task<CancelReply>>> cancels = new();
    private readonly Queue<Func<Task<CancelReply>>> polls = new();
    private Func<Task<IReadOnlyList<ErpOrder>>> find = () =>
        Task.FromResult<IReadOnlyList<ErpOrder>>(Array.Empty<ErpOrder>());

    /// <summary>Every call in its order: find, read K1, cancel K1 v1, poll H1.</summary>
    public List<string> Calls { get; } = new();

    public int Cancels => this.Calls.Count(call => call.StartsWith("cancel", StringComparison.Ordinal));

    public static ErpOrder Order(
        ErpOrderState state,
        bool fulfilled = false,
        string key = "K1",
        string? version = null,
        string? customer = null
    ) =>
        new(
            key,
            "E" + key.Substring(1),
            state,
            state.ToString(),
            fulfilled ? Fulfilment.Something : Fulfilment.Nothing,
            "W1",
            customer,
            version
        );

    public ScriptedErp Finds(params ErpOrder[] orders)
    {
        this.find = () => Task.FromResult<IReadOnlyList<ErpOrder>>(orders);
        return this;
    }

    public ScriptedErp FindsBy(Func<Task<IReadOnlyList<ErpOrder>>> call)
    {
        this.find = call;
        return this;
    }

    public ScriptedErp Reads(params ErpOrder?[] orders)
    {
        foreach (ErpOrder? order in orders)
        {
            this.reads.Enqueue((_, _) => Task.FromResult(order));
        }

        return this;
    }

    public ScriptedErp ReadsBy(Func<ErpOrder, CancellationToken, Task<ErpOrder?>> call)
    {
        this.reads.Enqueue(call);
        return this;
    }

    public ScriptedErp ReadFails(ErpFaultKind kind) => this.ReadsBy((_, _) => throw Fault(kind));

    public ScriptedErp Answers(params CancelReply?[] replies)
    {
        foreach (CancelReply? reply in replies)
        {
            this.cancels.Enqueue((_, _) => Task.FromResult(reply!));
        }

        return this;
    }

    public ScriptedErp AnswersBy(Func<ErpOrder, CancellationToken, Task<CancelReply>> call)
    {
        this.cancels.Enqueue(call);
        return this;
    }

    public ScriptedErp CancelFails(ErpFaultKind kind, TimeSpan? retryAfter = null) =>
        this.AnswersBy((_, _) => throw Fault(kind, retryAfter));

    public ScriptedErp Polls(params CancelReply?[] replies)
    {
        foreach (CancelReply? reply in replies)
        {
            this.polls.Enqueue(() => Task.FromResult(reply!));
        }

        return this;
    }

    public ScriptedErp PollFails(ErpFaultKind kind) => this.PollsBy(() => throw Fault(kind));

    public ScriptedErp PollsBy(Func<Task<CancelReply>> call)
    {
        this.polls.Enqueue(call);
        return this;
    }

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
    {
        this.Calls.Add("find");
        return this.find();
    }

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
    {
        this.Calls.Add("read " + order.Key);
        return Next(this.reads)(order, cancellationToken);
    }

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
    {
        this.Calls.Add(("cancel " + order.Key + " " + order.Version).TrimEnd());
        return Next(this.cancels)(order, cancellationToken);
    }

    public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken)
    {
        this.Calls.Add("poll " + handle.Value);
        return Next(this.polls)();
    }

    private static ErpFaultException Fault(ErpFaultKind kind, TimeSpan? retryAfter = null) =>
        new(kind, $"The fault of the script was {kind}.", retryAfter);

    private static T Next<T>(Queue<T> script) => script.Count > 1 ? script.Dequeue() : script.Peek();
}
