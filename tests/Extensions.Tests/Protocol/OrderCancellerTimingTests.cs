using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Protocol;

/// <summary>When a run asks and reads, and when it stops; virtual time makes each moment exact.</summary>
public sealed class OrderCancellerTimingTests
{
    private readonly ProtocolRun run = new();
    private readonly List<string> moments = new();

    [Fact]
    public void RunAsync_NeverVisible_ReadsAtGrowingDistancesAndOnceMoreAtTheEnd()
    {
        this.Asks(() => CancelReply.Done());
        this.Reads(Open);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Ignored);

        this.moments.Should()
            .Equal(
                "cancel 0",
                "read 0",
                "read 0.25",
                "read 0.75",
                "read 1.75",
                "read 3.75",
                "read 7.75",
                "read 15.75",
                "read 23.75",
                "read 31.75",
                "read 39.75",
                "read 47.75",
                "read 55.75",
                "read 59"
            );
        this.run.Took.Should().Be(TimeSpan.FromSeconds(59), "the last second is for the last read");
    }

    [Fact]
    public void RunAsync_LostAgainAndAgain_WaitsLongerEachTime()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.run.MaxAttempts = 4;
        this.Asks(() => throw new ErpFaultException(ErpFaultKind.Lost, "no answer"));
        this.Reads(Open);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);

        this.moments.Take(8)
            .Should()
            .Equal(
                "cancel 0",
                "read 0.25",
                "cancel 0.25",
                "read 0.75",
                "cancel 0.75",
                "read 1.75",
                "cancel 1.75",
                "read 3.75"
            );
        this.moments.Count(moment => moment.StartsWith("cancel")).Should().Be(4);
    }

    [Theory]
    [InlineData(20, "Cancelled")]
    [InlineData(19.99, "Unavailable")]
    public void RunAsync_TimeForOneRoundExactly_IsEnough(double seconds, string outcome)
    {
        this.run.Budget = TimeSpan.FromSeconds(seconds);
        this.Asks(() => CancelReply.Done());
        this.Reads(Cancelled);

        this.run.Execute().Kind.ToString().Should().Be(outcome);
    }

    [Fact]
    public void RunAsync_LostWithNoTimeForAnotherRound_ReadsToTheEndAndNeverAsksAgain()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.run.Budget = TimeSpan.FromSeconds(25);
        this.Asks(() =>
        {
            this.run.Clock.Advance(TimeSpan.FromSeconds(10));
            throw new ErpFaultException(ErpFaultKind.Lost, "no answer");
        });
        this.Reads(Open);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);

        this.moments.Should()
            .Equal(
                "cancel 0",
                "read 10.25",
                "read 10.25",
                "read 10.5",
                "read 11",
                "read 12",
                "read 14",
                "read 18",
                "read 24"
            );
    }

    [Theory]
    [InlineData(40, "Cancelled", 2)]
    [InlineData(40.01, "Unavailable", 1)]
    public void RunAsync_AskedToWait_AsksAgainOnlyWhenARoundIsLeftAfterwards(double wait, string outcome, int asked)
    {
        int asks = 0;
        this.Asks(() =>
            ++asks == 1
                ? throw new ErpFaultException(ErpFaultKind.Throttled, "slow down", TimeSpan.FromSeconds(wait))
                : CancelReply.Done()
        );
        this.run.Erp.ReadsBy((_, _) => Task.FromResult<ErpOrder?>(ScriptedErp.Order(asks == 2 ? Cancelled : Open)));

        this.run.Execute().Kind.ToString().Should().Be(outcome);

        asks.Should().Be(asked);
        this.run.Took.Should().Be(TimeSpan.FromSeconds(asked == 2 ? wait : 0));
    }

    [Fact]
    public void RunAsync_LostAndAskedToWaitLongerThanTheRun_ReadsFirst()
    {
        this.Asks(() => throw new ErpFaultException(ErpFaultKind.Lost, "no answer", TimeSpan.FromSeconds(3600)));
        this.Reads(Cancelled);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);

        this.moments.Should().Equal("cancel 0", "read 0.25");
    }

    [Fact]
    public void RunAsync_LostAndAskedToWait_ReadsFirstAndAsksAgainOnlyAfterTheWait()
    {
        this.run.Traits = new ErpTraits { RepeatingIsSafe = true };
        this.Asks(() => throw new ErpFaultException(ErpFaultKind.Lost, "no answer", TimeSpan.FromSeconds(3)));
        this.Reads(Open);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);

        this.moments.Take(7)
            .Should()
            .Equal("cancel 0", "read 0.25", "read 0.25", "read 0.5", "read 1", "read 2", "read 4");
        this.moments[7].Should().Be("cancel 4", "3 s are over, and a read has just shown the order open");
    }

    [Theory]
    [InlineData(40, "Cancelled")]
    [InlineData(39.99, "Unavailable")]
    public void RunAsync_CancelTakesSeveralExchanges_NeedsTimeForAllOfThemAndARead(double seconds, string outcome)
    {
        this.run.Traits = new ErpTraits { CancelExchanges = 3 };
        this.run.Budget = TimeSpan.FromSeconds(seconds);
        this.Asks(() => CancelReply.Done());
        this.Reads(Cancelled);

        this.run.Execute().Kind.ToString().Should().Be(outcome);

        this.run.Erp.Cancels.Should().Be(outcome == "Cancelled" ? 1 : 0);
    }

    [Fact]
    public void RunAsync_LostWithinTheLastSecond_ReadsAtOnce()
    {
        this.Asks(() =>
        {
            this.run.Clock.Advance(TimeSpan.FromSeconds(59.5));
            throw new ErpFaultException(ErpFaultKind.Lost, "no answer");
        });
        this.Reads(Cancelled);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Cancelled);

        this.moments.Should().Equal("cancel 0", "read 59.5");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RunAsync_AnswerComesAtTheVeryEnd_ClaimsNothingThatWasNotRead(bool yes)
    {
        this.Asks(() =>
        {
            this.run.Clock.Advance(this.run.Budget);
            return yes ? CancelReply.Done() : CancelReply.Refused("no");
        });
        this.Reads(Cancelled);

        this.run.Execute().Kind.Should().Be(CancelOutcomeKind.Unconfirmed);

        this.run.Outcome.Orders[0].Text.Should().Be(yes ? string.Empty : "no");
        this.moments.Should().Equal("cancel 0");
    }

    private void Asks(Func<CancelReply> answer) =>
        this
            .run.Erp.Finds(ScriptedErp.Order(Open))
            .AnswersBy(
                (_, _) =>
                {
                    this.Note("cancel");
                    return Task.FromResult(answer());
                }
            );

    private void Reads(ErpOrderState state) =>
        this.run.Erp.ReadsBy(
            (_, _) =>
            {
                this.Note("read");
                return Task.FromResult<ErpOrder?>(ScriptedErp.Order(state));
            }
        );

    private void Note(string what) =>
        this.moments.Add(FormattableString.Invariant($"{what} {this.run.Clock.Elapsed.TotalSeconds}"));
}
