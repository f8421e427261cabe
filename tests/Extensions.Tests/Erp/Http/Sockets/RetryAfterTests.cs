using System.Globalization;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Retry-After in both forms, on reads and on the cancel request.</summary>
public sealed class RetryAfterTests
{
    [Theory]
    [InlineData(TcpStep.Find, 429)]
    [InlineData(TcpStep.Find, 503)]
    [InlineData(TcpStep.FirstRead, 429)]
    [InlineData(TcpStep.FirstRead, 503)]
    [InlineData(TcpStep.Cancel, 429)]
    [InlineData(TcpStep.Cancel, 503)]
    [InlineData(TcpStep.ReadBack, 429)]
    [InlineData(TcpStep.ReadBack, 503)]
    internal void Execute_RetryAfterSeconds_WaitsThatLong(TcpStep step, int status)
    {
        using var erp = new TcpErp();
        erp.Break(step, TcpPlays.Status(status, "Retry-After: 1"), times: 1);

        TestJob job = TcpCase.JobFor(erp.Url, TcpServices.Create()).Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        erp.Orders.Changes("W1001").Should().Be(1);
        TcpRequest[] arrived = erp.Requests.Where(request => request.Step == step).ToArray();
        arrived.Should().HaveCountGreaterThan(1);
        (arrived[1].ReadAt - arrived[0].ReadAt).Should().BeGreaterThan(TimeSpan.FromSeconds(0.95));
        erp.Arrivals(TcpStep.Cancel).Should().Be(step == TcpStep.Cancel ? 2 : 1);
    }

    [Theory]
    [InlineData(TcpStep.Find, 429)]
    [InlineData(TcpStep.Cancel, 429)]
    [InlineData(TcpStep.Cancel, 503)]
    [InlineData(TcpStep.ReadBack, 503)]
    internal void Execute_RetryAfterDate_WaitsUntilThen(TcpStep step, int status)
    {
        using var erp = new TcpErp();
        DateTimeOffset? told = null;
        erp.Break(
            step,
            exchange =>
            {
                told = DateTimeOffset.UtcNow.AddSeconds(2);
                string date = told.Value.ToString("r", CultureInfo.InvariantCulture);
                return TcpPlays.Status(status, "Retry-After: " + date)(exchange);
            },
            times: 1
        );

        TestJob job = TcpCase.JobFor(erp.Url, TcpServices.Create()).Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        // The header has whole seconds, cut off.
        DateTimeOffset second = erp.Requests.Where(request => request.Step == step).ElementAt(1).ReadAt;
        second.Should().BeOnOrAfter(told!.Value.AddSeconds(-1.05));
    }

    [Theory]
    [InlineData(TcpStep.Find, 429, "3600", 0)]
    [InlineData(TcpStep.Find, 503, "3600", 0)]
    [InlineData(TcpStep.Find, 429, "99999999999999999999", 0)]
    [InlineData(TcpStep.Find, 429, "Fri, 31 Dec 2100 23:59:59 GMT", 0)]
    [InlineData(TcpStep.FirstRead, 429, "3600", 0)]
    [InlineData(TcpStep.Cancel, 429, "3600", 1)]
    [InlineData(TcpStep.Cancel, 429, "99999999999999999999", 1)]
    [InlineData(TcpStep.Cancel, 429, "Fri, 31 Dec 2100 23:59:59 GMT", 1)]
    internal void Execute_RetryAfterBeyondTheBudget_EndsAtOnce(TcpStep step, int status, string wait, int cancels)
    {
        using var erp = new TcpErp();
        erp.Break(step, TcpPlays.Status(status, "Retry-After: " + wait));

        TestJob job = TcpCase.JobFor(erp.Url).Run();

        job.Outcome.Should().Be("Unavailable", job.Message);
        erp.Arrivals(step).Should().Be(1);
        erp.Arrivals(TcpStep.Cancel).Should().Be(cancels);
        ((int)job.Result["ElapsedMs"]).Should().BeLessThan(TcpCase.Budget * 1000 / 2);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("Mon, 01 Jan 1990 00:00:00 GMT")]
    public void Execute_RetryAfterWithoutSense_BacksOffByItself(string wait)
    {
        using var erp = new TcpErp();
        erp.Break(TcpStep.Find, TcpPlays.Status(503, "Retry-After: " + wait), times: 2);

        TcpCase.JobFor(erp.Url).Run().Outcome.Should().Be("Cancelled");

        erp.Arrivals(TcpStep.Find).Should().Be(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Execute_CancelAlwaysThrottled_SendsNoMoreThanMaxAttempts(int most)
    {
        using var erp = new TcpErp();
        erp.Break(TcpStep.Cancel, TcpPlays.Status(429, "Retry-After: 0"));

        TestJob job = TcpCase.JobFor(erp.Url).With("MaxAttempts", $"{most}").Run();

        job.Outcome.Should().Be("Unavailable", job.Message);
        erp.Arrivals(TcpStep.Cancel).Should().Be(most);
        job.RequestsSent.Should().Be(most);
    }
}
