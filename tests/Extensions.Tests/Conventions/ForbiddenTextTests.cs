using System.Text.RegularExpressions;

namespace Extensions.Tests.Conventions;

/// <summary>Text that must not appear in what a customer deploys.</summary>
public sealed class ForbiddenTextTests
{
    private const string Blocking =
        "waiting for a task blocks a thread and can deadlock under a synchronization context";
    private const string Trust = "whoever stands between us and the ERP could read the password";
    private const string Clock = "code that reads the wall clock cannot be tested in virtual time";
    private const string Unfinished = "what is deployed is finished";

    [Theory]
    [InlineData(@"(?<!\bthis)\.Result\b", Blocking, "await the task", "Erp/Http/Resilience/PollyCircuit.cs")]
    [InlineData(@"\.Wait(All|Any)?\(", Blocking, "await the task", "")]
    [InlineData(@"\.GetAwaiter\(\)|\.GetResult\(\)", Blocking, "await the task", "Job/SyncBridge.cs")]
    [InlineData(@"\basync\s+void\b", "its exception ends the process", "return a Task", "")]
    [InlineData(@"\bTypeNameHandling\b", "it lets an answer choose the type that is created", "leave it out", "")]
    [InlineData(@"\bServerCertificate\w*Callback\b", Trust, "install the certificate in the system's store", "")]
    [InlineData(
        @"\bServicePointManager\.(?!FindServicePoint\b)",
        "it changes the whole host process",
        "set it on the handler or the request",
        ""
    )]
    [InlineData(
        @"\bServicePointManager\b",
        "it is process-wide; one file may ask for our own URL",
        "set it on the handler or the request",
        "Erp/Http/OffThreadHandler.cs"
    )]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", Clock, "use IClock", "Run/SystemClock.cs")]
    [InlineData(
        @"\b(Task\.Delay|Thread\.Sleep|Stopwatch|CancelAfter|Environment\.TickCount)\b",
        Clock,
        "use IClock",
        "Run/SystemClock.cs"
    )]
    [InlineData(
        @"\bnew Random\b|\bGuid\.NewGuid\b",
        "chance cannot be tested",
        "use IJitter, or the job's identity",
        ""
    )]
    [InlineData(@"\bNotImplementedException\b", Unfinished, "write it, or leave it out", "")]
    [InlineData(
        @"\bcatch\s*(\([^)]*\)\s*)?(when\s*\([^{]*\)\s*)?\{\s*\}",
        "it hides what went wrong",
        "handle it, or let it through",
        ""
    )]
    [InlineData(
        @"\bConsole\.|\bDebugger\.|\bTrace\.Write",
        "the job log is the only voice of the module",
        "use IRunLog",
        ""
    )]
    public void Code_OfTheModule_HasNone(string pattern, string why, string mend, string allowedIn)
    {
        if (allowedIn.Length > 0)
        {
            SourceFile.All.Should().Contain(file => file.Name == allowedIn, "an exception for a missing file is stale");
        }

        Rule.Holds(Places(pattern, file => file.Code, allowedIn), $"no code matches {pattern}.", why + ".", mend + ".");
    }

    [Fact]
    public void Text_OfTheModule_HasNoNoteToSelf() =>
        Rule.Holds(
            Places(@"\b(TODO|FIXME|HACK|XXX)\b", file => file.Text, ""),
            "no notes about what is left to do.",
            Unfinished + ".",
            "do it, or file it."
        );

    private static IEnumerable<string> Places(string pattern, Func<SourceFile, string> textOf, string allowedIn) =>
        SourceFile
            .All.Where(file => file.Name != allowedIn)
            .SelectMany(file =>
                Regex
                    .Matches(textOf(file), pattern)
                    .Cast<Match>()
                    .Select(match => $"{file.Name}:{file.LineAt(match.Index)}: {match.Value}")
            );
}
