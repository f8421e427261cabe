namespace Workbench.Jobs;

/// <summary>A job parameter with its value for one run.</summary>
internal sealed record ParameterValue(string Name, string Value)
{
    /// <summary>Reads <c>Name=Value</c>; null when it is not of that form.</summary>
    public static ParameterValue? Parse(string text) =>
        text.Split('=', 2) is [var name, var value] && !string.IsNullOrWhiteSpace(name)
            ? new ParameterValue(name.Trim(), value)
            : null;

    public bool Is(string? name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
