using BenchmarkDotNet.Attributes;
using Extensions.OrderCancel.Run;

namespace Extensions.Benchmarks.Micro;

/// <summary>Cleaning and redacting one log line.</summary>
[MemoryDiagnoser]
public class RedactionBenchmarks
{
    private const string Secret = "correct-horse-battery";

    private const string Line =
        "Cancelled: order W1001 is cancelled in the ERP. ERP order SO-W1001 is \"Cancelled\". Cancel requests sent: 1. "
        + "Time: 0.4 s. Next: nothing to do.";

    private readonly Redactor redactor = new();

    public RedactionBenchmarks()
    {
        redactor.Add(Secret);
    }

    /// <summary>As nearly all lines are.</summary>
    [Benchmark]
    public string Clean() => redactor.Safe(Line, 2000);

    /// <summary>With a secret and a control character.</summary>
    [Benchmark]
    public string Dirty() => redactor.Safe(Line + "\n" + Secret, 2000);
}
