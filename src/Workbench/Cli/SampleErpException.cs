namespace Workbench.Cli;

/// <summary>A sample ERP that cannot be asked; the message is for the person at the command line.</summary>
internal sealed class SampleErpException(string message) : Exception(message);
