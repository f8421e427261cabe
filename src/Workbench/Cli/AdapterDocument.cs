namespace Workbench.Cli;

internal sealed record AdapterDocument(string Name, IReadOnlyList<ParameterDocument> Parameters);
