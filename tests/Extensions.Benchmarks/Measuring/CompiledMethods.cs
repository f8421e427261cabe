using System.Diagnostics.Tracing;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Erp;

namespace Extensions.Benchmarks.Measuring;

/// <summary>The methods of ours that the runtime compiles, by the adapter that they belong to.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    private static readonly string Ours = typeof(IntegrationProcessorOrderCancel).Namespace + ".";
    private static readonly string Adapters = typeof(IErpAdapter).Namespace + ".Adapters.";

    private readonly List<string> types = [];

    /// <summary>Methods of the module, adapters and all.</summary>
    public int All => Types().Count;

    /// <summary>Of those, the methods of one adapter.</summary>
    public int Of(string adapter) =>
        Types().Count(type => type.StartsWith(Adapters + adapter + ".", StringComparison.Ordinal));

    /// <summary>Of those, the methods of the other adapters.</summary>
    public int OfOthers(string adapter) =>
        Types().Count(type => type.StartsWith(Adapters, StringComparison.Ordinal)) - Of(adapter);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        bool isLoad = eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true;
        int at = isLoad ? eventData.PayloadNames!.IndexOf("MethodNamespace") : -1;
        if (at >= 0 && eventData.Payload![at] is string type && type.StartsWith(Ours, StringComparison.Ordinal))
        {
            lock (types)
            {
                types.Add(type);
            }
        }
    }

    private List<string> Types()
    {
        lock (types)
        {
            return [.. types];
        }
    }
}
