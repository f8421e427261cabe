using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// The ERP reads a cancel request and closes the connection: HttpClient, left to itself, would send it again. The server
/// counts exactly one.
/// </summary>
public sealed class SingleArrivalTests
{
    private static readonly TcpCases Cases = new(
        from method in new[] { "POST", "POST without body", "DELETE" }
        from end in new[] { "FIN", "RST" }
        from connection in new[] { "fresh", "reused" }
        from commits in new[] { true, false }
        select new TcpCase(
            $"{method}, {end}, {connection}, {(commits ? "carried out" : "dropped")}",
            erp => Arrange(erp, end, connection, commits),
            job => Configure(job, method)
        )
    );

    public static IEnumerable<object[]> Rows => Cases.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Execute_ClosedAfterItReadTheCancel_ArrivesExactlyOnce(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        bool commits = name.EndsWith("carried out", StringComparison.Ordinal);
        verdict.Cancels.Should().Be(1);
        verdict.Job.RequestsSent.Should().Be(1);
        verdict.Job.Outcome.Should().Be(commits ? "Cancelled" : "Unconfirmed", verdict.Job.Message);
        verdict.Changes.Should().Be(commits ? 1 : 0);
    }

    private static void Arrange(TcpErp erp, string end, string connection, bool commits)
    {
        if (connection == "fresh")
        {
            erp.Break(TcpStep.FirstRead, TcpPlays.AnswerAndClose);
        }

        erp.Break(TcpStep.Cancel, end == "FIN" ? TcpPlays.Close : TcpPlays.Reset, commits: commits);
    }

    // Without a version in the request the protocol itself never asks twice, so a second arrival would be a resend.
    private static void Configure(TestJob job, string method)
    {
        bool bare = method is "DELETE" or "POST without body";
        job.With("CancelMethod", method.Split(' ')[0])
            .With("CancelUrl", method == "DELETE" ? "orders/{erpKey}" : "orders/{erpKey}/cancel")
            .With("CancelBody", bare ? "-" : "{\"reason\":\"{reasonCode}\"}");
    }
}
