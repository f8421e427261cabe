using System.Collections.Concurrent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.RealErp;

/// <summary>All runs of all cases, and the figures that come of them.</summary>
public sealed class ErpLedger(IMessageSink sink)
{
    private readonly ConcurrentDictionary<string, List<ErpVerdict>> cases = new();

    internal int Cases => cases.Count;

    internal IReadOnlyList<ErpVerdict> Runs => [.. cases.Values.SelectMany(runs => runs)];

    internal IReadOnlyList<ErpVerdict> Of(string name) => [.. cases.GetValueOrDefault(name, [])];

    internal void Add(string name, ErpVerdict run) => cases.GetOrAdd(name, []).Add(run);

    /// <summary>Says the figures where the console shows them.</summary>
    /// <param name="title">Which ERP it was.</param>
    internal void Tell(string title) =>
        sink.OnMessage(
            new DiagnosticMessage(
                $"Real {title}: {Cases} cases, {Runs.Count} jobs, "
                    + $"{Runs.Count(run => run.IsFalseSuccess)} false successes, "
                    + $"{Runs.Count(run => run.IsFalseRefusal)} false refusals."
            )
        );
}
