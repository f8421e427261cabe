#if NET
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Extensions.OrderCancel;
using Extensions.Tests.Erp.Adapters.Rest;
using Extensions.Tests.Security;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Performance;

/// <summary>
/// The way from the job framework's call to the wire, for a request that works: each method of ours on it is one that
/// somebody has to read. Counted where all answers come at once, so that the stack is whole.
/// </summary>
public sealed class FrameCountTests
{
    private const int Most = 14;

    private readonly ITestOutputHelper output;

    public FrameCountTests(ITestOutputHelper output) => this.output = output;

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void Execute_FromTheCallToTheWire_PassesFewMethodsOfOurs(string method)
    {
        IReadOnlyList<string> way = Array.Empty<string>();
        int reads = 0;
        var erp = new MemoryErp(request =>
        {
            way = request.Method == method ? Ours(new StackTrace()) : way;
            string status = request.IsRead && ++reads > 2 ? "Cancelled" : "Open";
            string order =
                $$"""{"id":"E-1","number":"1","reference":"W1","customerNumber":"C1","status":"{{status}}","fulfilled":false}""";
            string body = request.Url.Query.Length > 0 ? $"[{order}]" : order;
            return Task.FromResult(RestRun.Response(200, body));
        });

        TestJob job = new TestJob("https://erp.example/", "W1") { Services = erp.Services() }.Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        this.output.WriteLine(string.Join("\n", way));
        way.Should().Contain(one => one.StartsWith(nameof(IntegrationProcessorOrderCancel), StringComparison.Ordinal));
        way.Should().HaveCountLessThanOrEqualTo(Most, string.Join(", ", way));
    }

    // An asynchronous method is one, whatever the compiler makes of it; what stands in a method is read with it.
    private static IReadOnlyList<string> Ours(StackTrace stack) =>
        stack
            .GetFrames()
            .Select(frame => frame.GetMethod()!)
            .Where(method => method.DeclaringType?.Assembly == typeof(IntegrationProcessorOrderCancel).Assembly)
            .Select(NameOf)
            .Distinct()
            .ToList();

    private static string NameOf(MethodBase method)
    {
        Type type = method.DeclaringType!;
        string name = method.Name;
        while (type.Name.StartsWith('<'))
        {
            name = name == "MoveNext" ? type.Name : name;
            type = type.DeclaringType!;
        }

        return $"{type.Name}.{Regex.Replace(name, @"^<+(\w+)>.*$", "$1")}";
    }
}
#endif
