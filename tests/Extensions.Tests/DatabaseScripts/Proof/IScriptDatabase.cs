namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A throw-away database with the platform's tables, spoken to in T-SQL.</summary>
internal interface IScriptDatabase : IDisposable
{
    /// <exception cref="ScriptErrorException">The script let an error through.</exception>
    void Execute(string script);

    /// <summary>The rows of the script's last SELECT.</summary>
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Query(string script);

    /// <summary>Makes every later INSERT of a job parameter of that name fail.</summary>
    void RefuseParameter(string name);

    /// <summary>Makes another instance write the same job just before the next INSERT of a job.</summary>
    void InsertJobsTwice();

    /// <summary>How many transactions the last script left open.</summary>
    int OpenTransactions { get; }
}
