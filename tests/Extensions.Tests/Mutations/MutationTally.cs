using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Extensions.Tests.Mutations;

/// <summary>Counts what came of many seeds.</summary>
internal sealed class MutationTally
{
    private readonly ConcurrentDictionary<string, long> counts = new();
    private readonly ConcurrentDictionary<string, (long Count, string Example)> findings = new();
    private readonly ConcurrentDictionary<string, (long Count, string Example)> departures = new();

    public long Mutations => this.Count("all");

    public long Flaws =>
        this.Of(MutationFlaw.Green) + this.Of(MutationFlaw.Forbidden) + this.Of(MutationFlaw.Unhandled);

    /// <summary>Of the changes that keep the meaning, the share that ended as before.</summary>
    public double KeptShare => (double)this.Count("kept") / Math.Max(1, this.Count("keeping"));

    /// <summary>Set-up and seed of one that broke a rule, the worst kind first; null when there is none.</summary>
    public string? Worst =>
        this.findings.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value.Example).FirstOrDefault();

    public long Of(MutationFlaw flaw) => this.Count(flaw.ToString());

    public void Add(MutationSetup setup, long seed, MutationCase one, MutationTrace trace)
    {
        if (one.Plan.Changes.Count == 0)
        {
            return;
        }

        string example = setup.Name + ":" + seed.ToString(CultureInfo.InvariantCulture);
        string changes =
            one.Expected.Flaw == MutationFlaw.None ? string.Join(" + ", one.Plan.Changes) : "(nothing changed)";
        this.Note("all", setup);
        if (trace.Flaw != MutationFlaw.None)
        {
            this.Note(trace.Flaw.ToString(), setup);
            Group(
                this.findings,
                $"{(int)trace.Flaw} {trace.Flaw} | {setup.Name} | {changes} | {one.Truth} | {trace.Complaint}",
                example
            );
        }

        if (one.Plan.KeepsMeaning)
        {
            this.Note("keeping", setup);
            if (trace.EndedAs(one.Expected))
            {
                this.Note("kept", setup);
            }
            else
            {
                Group(
                    this.departures,
                    $"{setup.Name} | {changes} | {one.Truth} | {one.Expected.Outcome?.Kind} became {trace.Outcome?.Kind}",
                    example
                );
            }
        }
    }

    /// <summary>A table by set-up.</summary>
    public string Table(IEnumerable<MutationSetup> setups)
    {
        var text = new StringBuilder(
            "| set-up | mutations | green | forbidden | unhandled | meaning kept |\n|---|---|---|---|---|---|\n"
        );
        foreach (string name in setups.Select(setup => setup.Name).Append(string.Empty))
        {
            string at = name.Length == 0 ? "" : " " + name;
            string kept = this.Count("kept" + at) + " of " + this.Count("keeping" + at);
            text.Append("| ").Append(name.Length == 0 ? "all" : name);
            foreach (string what in new[] { "all", "Green", "Forbidden", "Unhandled" })
            {
                text.Append(" | ").Append(this.Count(what + at));
            }

            text.Append(" | ").Append(kept).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>What broke a rule, and what ended otherwise though its meaning was kept.</summary>
    public string Findings(int most) =>
        Lines(this.findings, most) + "\nended otherwise though the meaning was kept:\n" + Lines(this.departures, most);

    private static string Lines(ConcurrentDictionary<string, (long Count, string Example)> groups, int most) =>
        string.Concat(
            groups
                .OrderBy(group => group.Key.IndexOf(" + ", StringComparison.Ordinal) >= 0)
                .ThenByDescending(group => group.Value.Count)
                .Take(most)
                .Select(group => $"{group.Value.Count} | {group.Key} | {group.Value.Example}\n")
        );

    private static void Group(
        ConcurrentDictionary<string, (long Count, string Example)> groups,
        string key,
        string example
    ) =>
        groups.AddOrUpdate(
            key,
            _ => (1, example),
            (_, old) => (old.Count + 1, string.CompareOrdinal(old.Example, example) < 0 ? old.Example : example)
        );

    private long Count(string what) => this.counts.TryGetValue(what, out long count) ? count : 0;

    private void Note(string what, MutationSetup setup)
    {
        this.counts.AddOrUpdate(what, 1, (_, old) => old + 1);
        this.counts.AddOrUpdate(what + " " + setup.Name, 1, (_, old) => old + 1);
    }
}
