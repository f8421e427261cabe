using Insite.WIS.Broker.Plugins;

namespace Extensions.Benchmarks.Measuring;

/// <summary>A job log with debugging on has one line for each exchange.</summary>
internal sealed class ExchangeLog : IIntegrationJobLogger
{
    public int Exchanges { get; private set; }

    public void Clear() => Exchanges = 0;

    public void Debug(string message, bool unknown = true)
    {
        bool isExchange =
            message.StartsWith("GET ", StringComparison.Ordinal)
            || message.StartsWith("POST ", StringComparison.Ordinal);
        Exchanges += isExchange ? 1 : 0;
    }

    public void Info(string message, bool unknown = true) { }

    public void Warn(string message, bool unknown = true) { }

    public void Error(string message, bool unknown = true) { }

    public void Fatal(string message, bool unknown = true) { }
}
