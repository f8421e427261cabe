namespace Workbench.SampleErp.Http;

/// <summary>A request that says something impossible; the message is the answer.</summary>
internal sealed class BadInputException(string message) : Exception(message);
