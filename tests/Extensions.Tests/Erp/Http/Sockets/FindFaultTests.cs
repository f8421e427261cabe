using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Every way in which the look-up can fail: nothing is ever sent, and a passing fault is waited out.</summary>
public sealed class FindFaultTests
{
    private const string Once = "once: ";
    private const string Always = "always: ";

    private static readonly TcpCases Cases = new(
        TcpPlays
            .Faults.Select(fault => new TcpCase(
                Once + fault.Key,
                erp => erp.Break(TcpStep.Find, fault.Value, times: OnceOf(fault.Key))
            ))
            .Concat(
                TcpPlays.Faults.Select(fault => new TcpCase(
                    Always + fault.Key,
                    erp => erp.Break(TcpStep.Find, fault.Value)
                ))
            )
    );

    public static IEnumerable<object[]> PassingFaults =>
        Cases.Rows.Where(row => Name(row).StartsWith(Once, StringComparison.Ordinal) && !IsPage(row));

    public static IEnumerable<object[]> LastingFaults =>
        Cases.Rows.Where(row => Name(row).StartsWith(Always, StringComparison.Ordinal) && !IsPage(row));

    public static IEnumerable<object[]> SignInPages => Cases.Rows.Where(IsPage);

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Execute_LookUpFailsOnce_CancelsWithOneRequest(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Cancelled", verdict.Job.Message);
        verdict.Cancels.Should().Be(1);
        verdict.Changes.Should().Be(1);
        verdict.Finds.Should().Be(2);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task Execute_LookUpKeepsFailing_EndsUnavailableAndSendsNothing(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Unavailable", verdict.Job.Message);
        verdict.Job.RequestsSent.Should().Be(0);
        verdict.Cancels.Should().Be(0);
        verdict.Finds.Should().BeInRange(3, MostFinds(name));
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
        verdict
            .Job.Message.Contains("failing since")
            .Should()
            .Be(!name.EndsWith("deep JSON", StringComparison.Ordinal), "a complete answer shows that the ERP is there");
    }

    [Theory]
    [MemberData(nameof(SignInPages))]
    public async Task Execute_SignInPageInsteadOfData_EndsMisconfiguredAtOnce(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Misconfigured", verdict.Job.Message);
        verdict.Job.Message.Should().Contain("web page instead of data");
        verdict.Finds.Should().Be(1);
        verdict.Cancels.Should().Be(0);
    }

    // HttpClient repeats a request without content by itself, at most three times, when a connection ends before the
    // first byte of an answer. That only ever happens to GET.
    private static int MostFinds(string name) => name.Contains("before headers") ? 12 : 3;

    private static int OnceOf(string fault) => fault == TcpPlays.SignInPageName ? int.MaxValue : 1;

    private static string Name(object[] row) => (string)row[0];

    private static bool IsPage(object[] row) => Name(row).EndsWith(TcpPlays.SignInPageName, StringComparison.Ordinal);
}
