using System.Collections.Concurrent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>All runs of all cases, and the figures that come of them.</summary>
public sealed class TrytonLedger(IMessageSink sink)
{
    private readonly ConcurrentDictionary<string, List<TrytonVerdict>> cases = new();

    internal int Cases => cases.Count;

    internal IReadOnlyList<TrytonVerdict> Runs => [.. cases.Values.SelectMany(runs => runs)];

    internal IReadOnlyList<TrytonVerdict> Of(string name) => [.. cases.GetValueOrDefault(name, [])];

    internal void Add(string name, TrytonVerdict run) => cases.GetOrAdd(name, []).Add(run);

    /// <summary>Says the figures where the console shows them.</summary>
    internal void Tell() =>
        sink.OnMessage(
            new DiagnosticMessage(
                $"Real Tryton 6.0: {Cases} cases, {Runs.Count} jobs, "
                    + $"{Runs.Count(run => run.IsFalseSuccess)} false successes, "
                    + $"{Runs.Count(run => run.IsFalseRefusal)} false refusals."
            )
        );
}
