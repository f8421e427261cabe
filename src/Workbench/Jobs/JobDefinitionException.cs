namespace Workbench.Jobs;

/// <summary>A job definition file that cannot be used; the message names the file and the reason.</summary>
internal sealed class JobDefinitionException(string file, string reason)
    : Exception($"Job definition file {file}: {reason}");
