using Extensions.OrderCancel.Protocol;
using Xunit.Abstractions;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>Each promise has been seen to be broken, and the simulation to notice it.</summary>
public sealed class BrokenCancellerHistoriesTests
{
    private const int Most = 20_000;

    private readonly ITestOutputHelper output;

    public BrokenCancellerHistoriesTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Play_BelievesTheReply_IsCaughtAsFalseGreen() =>
        this.Catch("false green", BrokenCancellers.BelievesTheReply);

    [Fact]
    public void Play_HasNoGuard_IsCaughtAsGuard() => this.Catch("guard", BrokenCancellers.HasNoGuard);

    [Fact]
    public void Play_ResendsBlindly_IsCaughtAsBlindResend() =>
        this.Catch("blind resend", BrokenCancellers.ResendsBlindly);

    [Fact]
    public void Play_RepeatsWhateverHappened_IsCaughtAsMoreThanOneChange() =>
        this.Catch("one change", BrokenCancellers.RepeatsWhateverHappened);

    [Fact]
    public void Play_CallsALostReplyRefused_IsCaughtAsFalseRefusal() =>
        this.Catch("false refusal", BrokenCancellers.CallsALostReplyRefused);

    [Fact]
    public void Play_DeniesWithoutReading_IsCaughtAsFalseDenial() =>
        this.Catch("false denial", BrokenCancellers.DeniesWithoutReading);

    [Fact]
    public void Play_TalksTwice_IsCaughtAsOneLine() => this.Catch("one line", BrokenCancellers.TalksTwice);

    [Fact]
    public void Play_AsksForEver_IsCaughtAsAttempts() => this.Catch("attempts", BrokenCancellers.AsksForEver);

    [Fact]
    public void Play_IgnoresTheBudget_IsCaughtAsBudget() => this.Catch("budget", BrokenCancellers.IgnoresTheBudget);

    [Fact]
    public void Play_GivesUp_IsCaughtAsReRun() => this.Catch("re-run", BrokenCancellers.GivesUp);

    [Fact]
    public void Play_TakesWhatLooksLikeIt_IsCaughtAsOtherOrder() =>
        this.Catch("other order", BrokenCancellers.TakesWhatLooksLikeIt);

    private void Catch(string rule, Func<SimJob, Task<CancelOutcome>> broken)
    {
        for (int seed = 0; seed < Most; seed++)
        {
            string? violation = SimHistory
                .Play(seed, broken)
                .FirstOrDefault(v => v.StartsWith(rule + ":", StringComparison.Ordinal));
            if (violation != null)
            {
                this.output.WriteLine($"Caught at seed {seed}: {violation}");
                SimHistory.Tell(seed, broken).Should().Contain("VIOLATION " + violation);
                return;
            }
        }

        Assert.Fail($"{Most} histories with a canceller that breaks the rule \"{rule}\" did not notice it.");
    }
}
