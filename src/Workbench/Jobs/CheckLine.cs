namespace Workbench.Jobs;

/// <summary>One thing that a check has looked at; texts are empty where there is nothing to say.</summary>
internal sealed record CheckLine(
    string What,
    string Parameter,
    string Path,
    string Lookup,
    string Read,
    string Meaning,
    string Remedy
);
