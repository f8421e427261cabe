using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Conventions;

/// <summary>An adapter says what an ERP's answers mean. All else is done in one place, and nothing else knows it.</summary>
public sealed class AdapterRuleTests
{
    private const string Folder = "Erp/Adapters/";

    // The one that is set up by parameters alone: it is the default of the seed and the workbench.
    private const string Generic = "Rest";

    [Theory]
    [InlineData(
        @"\bHttp(Client|MessageInvoker|ClientHandler|RequestMessage)\b|\bSocketsHttpHandler\b|\bWebRequest\b|\bWebClient\b|\bSystem\.Net\.(Sockets|WebSockets)\b",
        "HTTP client",
        "one client for each host serves all runs, and is set up not to send a write twice"
    )]
    [InlineData(
        @"\bTask\.(Delay|Run|WhenAny)\b|\bThread\b|\bTimer\b|\bStopwatch\b|\bCancelAfter\b|\bCancellationTokenSource\b|\bIClock\b|\bDeadline\b|\bBudget\b",
        "time limit or pause",
        "one budget holds for the whole run"
    )]
    [InlineData(
        @"\bPolly\b|\bBackoff\b|\bI?Circuit\w*|\bTry\b",
        "retry or circuit breaker",
        "what may be repeated is decided once, for reads and writes"
    )]
    [InlineData(
        @"\bTokenCache\b|\bSemaphore\w*|\bConcurrent\w+|\bMemoryCache\b|\bLazy<|\block\s*\(|\bInterlocked\b|\bvolatile\b",
        "token cache or state that is shared between runs",
        "a token is kept, renewed and hidden from logs in one place"
    )]
    public void Adapter_OfTheModule_HasNoneOfItsOwn(string pattern, string what, string why) =>
        Rule.Holds(
            Files()
                .SelectMany(file =>
                    Regex.Matches(file.Code, pattern).Cast<Match>().Select(found => $"{file.Name}: {found.Value}")
                ),
            $"an adapter has no {what} of its own.",
            why + ".",
            "send with ErpHttp; what it lacks is added there, for all adapters."
        );

    [Fact]
    public void Adapter_OfTheModule_IsKnownInItsFolderAlone()
    {
        List<string> names = Named();
        names.Should().NotBeEmpty("a rule about no adapter says nothing");
        string pattern = $@"\b({string.Join("|", names)})(Adapter)?\b";

        Rule.Holds(
            OutsideOf(names)
                .SelectMany(path =>
                    Regex
                        .Matches(File.ReadAllText(path), pattern)
                        .Cast<Match>()
                        .Select(found => $"{path}: {found.Value}")
                ),
            "no source outside an adapter's folder knows the adapter.",
            "a new adapter is a new folder, its page and its tests: nothing else has to be touched.",
            "ask the adapter through IErpAdapter, or make what it needs a part of the contract."
        );
    }

    [Fact]
    public void Adapters_OfTheModule_KnowNoOtherAdapter() =>
        Rule.Holds(
            Files()
                .SelectMany(file =>
                    Regex
                        .Matches(file.Code, @"\bErp\.Adapters\.(\w+)")
                        .Cast<Match>()
                        .Select(found => found.Groups[1].Value)
                        .Where(used => !file.Name.StartsWith($"{Folder}{used}/", StringComparison.Ordinal))
                        .Select(used => $"{file.Name} uses {used}")
                ),
            "an adapter knows no other adapter.",
            "one can be taken out, or changed for its ERP, without a look at the rest.",
            "move what two of them share to Erp, Erp/Dialects or Erp/Http."
        );

    [Fact]
    public void Adapters_OfTheModule_HaveTheSameFiles() =>
        Rule.Holds(
            Named()
                .SelectMany(name =>
                    new[] { "Adapter", "Settings", "Orders" }
                        .Select(part => $"{Folder}{name}/{name}{part}.cs")
                        .Where(file => !SourceFile.All.Any(one => one.Name == file))
                ),
            "each adapter has <Erp>Adapter, <Erp>Settings and <Erp>Orders.",
            "who knows one finds his way in all of them.",
            "name the files so; what is peculiar to an ERP has files of its own beside them."
        );

    [Theory]
    [InlineData(
        @"\bnew ErpRequest\b|\bErpUrl\.",
        "makes its requests by Url.Of",
        "a hole of an address is escaped there"
    )]
    [InlineData(
        @"\bnew JobParameter\b",
        "has its parameters read by ParameterReader",
        "they are listed by the same line"
    )]
    public void Adapters_OfTheModule_SpeakTheSharedWords(string pattern, string rule, string why) =>
        Rule.Holds(
            Files()
                .Where(file => !file.Name.StartsWith($"{Folder}{Generic}/", StringComparison.Ordinal))
                .SelectMany(file =>
                    Regex.Matches(file.Code, pattern).Cast<Match>().Select(found => $"{file.Name}: {found.Value}")
                ),
            $"an adapter {rule}.",
            why + ".",
            "use the words of Erp/Dialects; docs/decisions/0021 tells them."
        );

    private static List<SourceFile> Files()
    {
        List<SourceFile> files = [.. SourceFile.All.Where(f => f.Name.StartsWith(Folder, StringComparison.Ordinal))];
        files.Should().HaveCountGreaterThan(20, "a rule about no file says nothing");
        return files;
    }

    private static List<string> Named() =>
        [.. ShippedAdapters.All.Select(adapter => adapter.Name).Where(name => name != Generic)];

    private static IEnumerable<string> OutsideOf(IEnumerable<string> names)
    {
        List<string> own = [.. names.Select(name => $"/{Folder}{name}/")];
        List<string> files =
        [
            .. Directory
                .EnumerateFiles(Checkout.PathOf("src"), "*", SearchOption.AllDirectories)
                .Select(path => path.Replace('\\', '/'))
                .Where(path => Regex.IsMatch(path, @"\.(cs|csproj|props|targets|json|sql|html|js)$"))
                .Where(path => !Regex.IsMatch(path, "/(bin|obj)/"))
                .Where(path => !own.Exists(folder => path.Contains(folder))),
        ];
        files.Should().HaveCountGreaterThan(200, "a rule about no file says nothing");
        return files;
    }
}
