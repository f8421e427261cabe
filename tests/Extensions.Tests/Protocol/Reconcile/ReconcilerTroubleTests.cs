using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>An ERP that has too much to do, is down, or refuses; and a run that ends before all is asked.</summary>
public sealed class ReconcilerTroubleTests
{
    private readonly ReconcilerRun run = new() { CanFindMany = false };

    [Fact]
    public void Run_ErpThatAsksOneWorkerToWait_IsLeftAloneByAll()
    {
        bool isAsked = false;
        this.run.Erp.Fault = numbers =>
        {
            bool first = !isAsked && numbers[0] == "W2";
            isAsked |= first;
            return first
                ? new ErpFaultException(ErpFaultKind.Throttled, "Too much to do.", TimeSpan.FromSeconds(20))
                : null;
        };

        this.run.AskCancelled(ReconcilerRun.Numbers(40)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.InStep);
        this.run.Erp.Requests.Should()
            .NotContain(
                r => r.At > TimeSpan.FromMilliseconds(50) && r.At < TimeSpan.FromMilliseconds(20_050),
                "all workers wait for twenty seconds"
            );
        this.run.Erp.Requests.Should().HaveCount(41);
    }

    [Fact]
    public void Run_ErpThatNeverHasTime_EndsWithItsOwnTime()
    {
        this.run.Erp.Fault = _ => new ErpFaultException(ErpFaultKind.Throttled, "Too much to do.", TimeSpan.Zero);
        this.run.Budget = TimeSpan.FromSeconds(60);

        this.run.AskCancelled(ReconcilerRun.Numbers(10)).Run();

        this.run.Findings.Should()
            .OnlyContain(f => f.Verdict == ReconcileVerdict.NotAsked && f.Reason == ReconcileTexts.NoTime);
        this.run.Took.Should().BeLessThan(TimeSpan.FromSeconds(61));
        this.run.Erp.Requests.Count.Should().BeLessThan(60);
    }

    [Fact]
    public void Run_ErpThatCannotBeReached_IsTriedForTwoMinutesAndThenLeftAlone()
    {
        this.run.Erp.Fault = _ => new ErpFaultException(ErpFaultKind.Unreachable, "No connection.");

        this.run.AskCancelled(ReconcilerRun.Numbers(500)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.NotAsked);
        this.run.Findings[499].Reason.Should().Be("The ERP had stopped answering: No connection.");
        this.run.Log.Lines.Should()
            .Equal("Info The ERP cannot be reached: No connection. It is asked again for up to two minutes.");
        this.run.Erp.Requests.Count.Should().BeLessThan(50);
        this.run.Took.Should().BeCloseTo(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Run_ErpThatComesBackWithinAMinute_CostsNoVerdict()
    {
        this.run.Erp.Fault = _ =>
            this.run.Clock.Elapsed < TimeSpan.FromSeconds(55)
                ? new ErpFaultException(ErpFaultKind.Unreachable, "No connection.")
                : null;

        this.run.AskCancelled(ReconcilerRun.Numbers(500)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.InStep);
    }

    [Fact]
    public void Run_BatchThatDoesNotArrive_IsAskedAgainAsItWas()
    {
        int left = 1;
        this.run.CanFindMany = true;
        this.run.Erp.Fault = _ => left-- > 0 ? new ErpFaultException(ErpFaultKind.Unreachable, "No connection.") : null;

        this.run.AskCancelled(ReconcilerRun.Numbers(50)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.InStep);
        this.run.Erp.Requests.Should().HaveCount(2).And.OnlyContain(r => r.Numbers.Length == 50);
    }

    [Fact]
    public void Run_RefusedSignIn_EndsAtOnce()
    {
        this.run.Erp.Fault = _ => ErpFaultException.Misconfigured("The password is wrong.").OfSignIn();

        this.run.AskCancelled(ReconcilerRun.Numbers(500)).Run();

        this.run.Findings.Should()
            .OnlyContain(f => f.Verdict == ReconcileVerdict.NotAsked && f.Reason == "The password is wrong.");
        this.run.Erp.Requests.Should().HaveCount(4, "each of the workers had begun");
    }

    [Fact]
    public void Run_WrongAddress_EndsAfterTwentyFiveOrders()
    {
        this.run.CanFindMany = true;
        this.run.Erp.Fault = _ => ErpFaultException.NoData("A web page.");

        this.run.AskCancelled(ReconcilerRun.Numbers(5000)).Run();

        this.run.Verdicts.Count(v => v == ReconcileVerdict.NotTold).Should().BeInRange(24, 28);
        this.run.Findings[4999].Verdict.Should().Be(ReconcileVerdict.NotAsked);
        this.run.Findings[4999].Reason.Should().Contain("25 orders one after the other");
        this.run.Erp.Requests.Count.Should().BeLessThan(100);
    }

    [Fact]
    public void Run_TimeThatIsOver_LeavesTheRestUnasked()
    {
        this.run.Budget = TimeSpan.FromSeconds(1);

        this.run.AskCancelled(ReconcilerRun.Numbers(200)).Run();

        this.run.Verdicts.Count(v => v == ReconcileVerdict.InStep).Should().Be(80);
        this.run.Findings.Skip(80)
            .Should()
            .OnlyContain(f => f.Verdict == ReconcileVerdict.NotAsked && f.Reason == ReconcileTexts.NoTime);
        this.run.Took.Should().BeLessThan(TimeSpan.FromSeconds(1.02));
    }

    [Fact]
    public void Run_ThatIsEnded_ReportsWhatWasAsked()
    {
        using var end = new CancellationTokenSource();
        this.run.End = end.Token;
        int told = 0;
        this.run.Told = (_, _) =>
        {
            if (++told == 10)
            {
                end.Cancel();
            }
        };

        this.run.AskCancelled(ReconcilerRun.Numbers(100)).Run();

        this.run.Verdicts.Count(v => v == ReconcileVerdict.InStep).Should().BeInRange(10, 14);
        this.run.Findings[99].Verdict.Should().Be(ReconcileVerdict.NotAsked);
        this.run.Findings[99].Reason.Should().Be(ReconcileTexts.Ended);
    }
}
