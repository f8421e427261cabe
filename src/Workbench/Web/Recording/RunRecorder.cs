using Extensions.OrderCancel.Run;
using Workbench.Web.Data;

namespace Workbench.Web.Recording;

/// <summary>Notes what one attempt of a run does, while it does it, and changes nothing of it.</summary>
internal sealed class RunRecorder(int job, int attempt, Journal journal, Redactor redactor)
{
    private int sequence;
    private int inFlight;

    public int Job => job;

    public int Attempt => attempt;

    public Redactor Redactor => redactor;

    /// <summary>Whether an exchange is going on: then a delay of the clock is a deadline and no wait.</summary>
    public bool IsExchanging => Volatile.Read(ref inFlight) > 0;

    public int Next() => Interlocked.Increment(ref sequence);

    public void BeginExchange() => Interlocked.Increment(ref inFlight);

    public void EndExchange(int at, Exchange exchange)
    {
        Interlocked.Decrement(ref inFlight);
        journal.Add(exchange);
        var isFault = exchange.Status is null or >= 400;
        var label = exchange.Status is { } status ? $"HTTP {status}" : "no answer";
        var detail = $"{exchange.Method} {exchange.Url}: {(exchange.Status is null ? exchange.Failure : label)}";
        Add(at, RunEventKind.Exchange, exchange.StartedOn, exchange.Duration, label, detail, isFault);
    }

    public void Add(
        int at,
        RunEventKind kind,
        DateTimeOffset startedOn,
        TimeSpan duration,
        string label,
        string detail,
        bool isFault = false
    ) => journal.Add(job, new RunEvent(attempt, at, kind, startedOn, duration, label, redactor.Safe(detail), isFault));

    /// <summary>Runs a step and notes when it began, how long it took and what it came to.</summary>
    public async Task<T> StepAsync<T>(RunEventKind kind, string label, Func<Task<T>> act, Func<T, string> describe)
    {
        var at = Next();
        var start = DateTimeOffset.UtcNow;
        try
        {
            var result = await act().ConfigureAwait(false);
            Add(at, kind, start, DateTimeOffset.UtcNow - start, label, describe(result));
            return result;
        }
        catch (Exception e)
        {
            Add(at, kind, start, DateTimeOffset.UtcNow - start, label, e.Message, isFault: true);
            throw;
        }
    }

    /// <summary>As the other, for what the website does.</summary>
    public T Step<T>(RunEventKind kind, string label, Func<T> act, Func<T, string> describe)
    {
        var at = Next();
        var start = DateTimeOffset.UtcNow;
        try
        {
            var result = act();
            Add(at, kind, start, DateTimeOffset.UtcNow - start, label, describe(result));
            return result;
        }
        catch (Exception e)
        {
            Add(at, kind, start, DateTimeOffset.UtcNow - start, label, e.Message, isFault: true);
            throw;
        }
    }
}
