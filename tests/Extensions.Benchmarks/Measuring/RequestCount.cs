using Extensions.Benchmarks.Cases;
using Extensions.OrderCancel.Job;

namespace Extensions.Benchmarks.Measuring;

/// <summary>
/// What one run asked for and what arrived. The two differ where HttpClient itself sends a GET again, because a
/// kept-alive connection died.
/// </summary>
internal sealed class RequestCount
{
    private RequestCount(int asked, int arrived)
    {
        Asked = asked;
        Arrived = arrived;
    }

    public int Asked { get; }

    public int Arrived { get; }

    /// <exception cref="InvalidOperationException">The run ended in another way.</exception>
    public static RequestCount Of(Setting setting, string fault, string outcome)
    {
        var log = new ExchangeLog();
        CancelServices services = Surroundings.Fresh();
        services.CreateLogger = (_, _) => log;
        // Short where nothing else ends the run; roomy where a slow machine must not end it.
        string[] time = outcome == "Cancelled" ? [] : ["TimeoutSeconds=3", "AttemptTimeoutSeconds=1"];
        var way = new ModuleWay(setting.Erp, services, time);
        way.TraceExchanges();

        // Opens the connection, so that the run that counts finds it kept alive.
        Outcomes.RequireCancelled(way.Prepare(setting.Numbers.Next())(), way);
        log.Clear();
        int before = setting.Counts().Requests;
        string ended = Outcomes.Of(way.Prepare(setting.Numbers.Next(fault)));
        return ended == outcome
            ? new RequestCount(log.Exchanges, setting.Counts().Requests - before)
            : throw new InvalidOperationException($"A run with fault \"{fault}\" ended as {ended}, not {outcome}.");
    }
}
