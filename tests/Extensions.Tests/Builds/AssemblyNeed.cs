namespace Extensions.Tests.Builds;

/// <summary>A reference of an assembly to another.</summary>
internal sealed record AssemblyNeed(string Name, Version Version, bool IsStrongNamed);
