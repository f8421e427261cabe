namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A script ended with an error that it did not swallow; the number is SQL Server's.</summary>
internal sealed class ScriptErrorException(int number, string message) : Exception(message)
{
    public int Number { get; } = number;
}
