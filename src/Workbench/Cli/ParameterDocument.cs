namespace Workbench.Cli;

internal sealed record ParameterDocument(string Name, string Default, string Help);
