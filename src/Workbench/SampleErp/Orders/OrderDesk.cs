using Microsoft.Data.Sqlite;
using Workbench.SampleErp.Http;

namespace Workbench.SampleErp.Orders;

/// <summary>Everything that can happen to an order, one at a time and each in its own transaction.</summary>
internal sealed class OrderDesk(
    OrderStore store,
    TimeProvider time,
    TimeSpan cancelDelay,
    IReadOnlyList<NewOrder> moreOrders
)
{
    private const int UniqueViolated = 19;
    private readonly Lock turn = new();

    /// <summary>Puts the seeds in; a data file that holds orders already is left as it is.</summary>
    public void Open() => InTurn(() => !store.IsEmpty() || Seed());

    public void Reset() =>
        InTurn(() =>
        {
            store.Clear();
            return Seed();
        });

    public OrderDocument[] List(string? reference = null, string? number = null) =>
        InTurn(() => store.Find(reference, number).Select(OrderDocument.From).ToArray());

    public Answer Find(string? reference, string? number) => Answer.Ok(List(reference, number));

    public string? ReferenceOf(string id) => InTurn(() => store.Get(id)?.Reference);

    public string? ReferenceOfNumber(string number) =>
        InTurn(() => store.Find(reference: null, number).FirstOrDefault()?.Reference);

    public Answer Read(string id) => With(id, order => Answer.Ok(OrderDocument.From(order)));

    public Answer Act(string id, string action, string? text) =>
        With(
            id,
            order =>
                OrderRules.TryAct(order, action, text, out var moved, out var refusal)
                    ? Saved(moved)
                    : Answer.Forbidden(refusal)
        );

    public Answer Cancel(string id, CancelRequest request, bool anything) =>
        With(
            id,
            order =>
            {
                if (anything)
                {
                    return CancelNow(order, request);
                }

                var current = OrderDocument.From(order).Version;
                if (!string.IsNullOrWhiteSpace(request.Version) && request.Version != current)
                {
                    return Answer.Error(
                        StatusCodes.Status409Conflict,
                        $"Order {order.Number} was changed: version {request.Version} was given, {current} is current."
                    );
                }

                return OrderRules.WhyNotCancellable(order) is { } refusal ? Answer.Forbidden(refusal)
                    : order.Cancels == CancelMode.Later ? CancelLater(order, request)
                    : CancelNow(order, request);
            }
        );

    public Answer Cancellations(string id) =>
        With(id, order => Answer.Ok(store.CancellationsOf(order.Id).Select(CancellationDocument.From).ToArray()));

    public Answer Poll(string id, string number) =>
        With(
            id,
            order =>
                store.CancellationsOf(order.Id).SingleOrDefault(one => $"{one.Number}" == number) switch
                {
                    null => Answer.Error(
                        StatusCodes.Status404NotFound,
                        $"Order {order.Number} has no such cancellation."
                    ),
                    { State: CancellationState.Failed, Error: var error } => Answer.Forbidden(error!),
                    { State: CancellationState.Done } => Answer.Ok(new StateDocument("done")),
                    _ => new Answer(StatusCodes.Status202Accepted, new StateDocument("running")),
                }
        );

    public Answer Create(NewOrder order) =>
        InTurn(() =>
        {
            try
            {
                var created = store.Insert(order);
                return new Answer(StatusCodes.Status201Created, OrderDocument.From(created))
                {
                    Location = $"/orders/{created.Id}",
                };
            }
            catch (SqliteException error) when (error.SqliteErrorCode == UniqueViolated)
            {
                return Answer.Error(StatusCodes.Status409Conflict, "An order with this number exists.");
            }
        });

    /// <summary>All or none; their numbers must be free.</summary>
    public void CreateAll(IEnumerable<NewOrder> orders) => InTurn(() => orders.Select(store.Insert).ToList());

    private Answer CancelNow(SampleOrder order, CancelRequest request)
    {
        Record(order, request, CancellationState.Done, time.GetUtcNow());
        return Saved(order.Moved(OrderStatus.Cancelled));
    }

    private Answer CancelLater(SampleOrder order, CancelRequest request)
    {
        var number = Record(order, request, CancellationState.Running, time.GetUtcNow() + cancelDelay);
        return Saved(order.Moved(OrderStatus.Cancelling)) with
        {
            Status = StatusCodes.Status202Accepted,
            Location = $"/orders/{order.Id}/cancellations/{number}",
        };
    }

    private int Record(SampleOrder order, CancelRequest request, CancellationState state, DateTimeOffset due)
    {
        var number = store.CancellationsOf(order.Id).Count + 1;
        store.Save(new Cancellation(order.Id, number, state, request.Reason, due, Error: null));
        return number;
    }

    private Answer Saved(SampleOrder order)
    {
        store.Update(order);
        return Answer.Ok(OrderDocument.From(order));
    }

    /// <summary>Ends the cancellations whose time has come; nobody can see an order before that.</summary>
    private void Settle()
    {
        foreach (var due in store.RunningUntil(time.GetUtcNow()))
        {
            var order = store.Get(due.OrderId)!;
            if (order.Status == OrderStatus.Cancelling)
            {
                order = order.Moved(OrderStatus.Cancelled);
                store.Update(order);
            }

            store.Save(
                order.Status == OrderStatus.Cancelled
                    ? due with
                    {
                        State = CancellationState.Done,
                    }
                    : due with
                    {
                        State = CancellationState.Failed,
                        Error = $"Order {order.Number} became {order.Status}.",
                    }
            );
        }
    }

    private bool Seed()
    {
        foreach (var order in SeedOrders.All.Concat(moreOrders))
        {
            store.Insert(order);
        }

        return true;
    }

    private Answer With(string id, Func<SampleOrder, Answer> act) =>
        InTurn(() =>
            store.Get(id) is { } order
                ? act(order)
                : Answer.Error(StatusCodes.Status404NotFound, $"There is no order {id}.")
        );

    private T InTurn<T>(Func<T> act)
    {
        lock (turn)
        {
            using var transaction = store.Begin();
            Settle();
            var result = act();
            transaction.Commit();
            return result;
        }
    }
}
