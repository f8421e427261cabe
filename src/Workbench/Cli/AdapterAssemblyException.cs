namespace Workbench.Cli;

/// <summary>A file that brings no adapter; the message names the file and the reason.</summary>
internal sealed class AdapterAssemblyException(string file, string reason)
    : Exception($"Adapter assembly {file}: {reason}");
