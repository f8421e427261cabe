using Extensions.OrderCancel.Run;
using Extensions.Tests.Performance;
using Xunit.Abstractions;

namespace Extensions.Tests.Run;

/// <summary>The redactor reads what an ERP has sent, so its time grows with the text and with nothing else.</summary>
[Collection(PerformanceCollection.Name)]
public sealed class RedactorTimeTests
{
    private const int Hostile = 128 * 1024;
    private const int Times = 8;
    private const double Most = 3.5 * Times;

    private readonly ITestOutputHelper output;

    public RedactorTimeTests(ITestOutputHelper output) => this.output = output;

    [Fact]
    public void Redact_LongerSecretAndTextThatNearlyHoldsIt_TakesNoLongerThanAShortOne()
    {
        double growth = Growth.Of(Redaction(1024, Hostile), Redaction(32 * 1024, Hostile), Times);

        growth.Should().BeLessThan(Times, "not 32 times as long");
    }

    [Fact]
    public void Redact_EightTimesTheText_TakesNotSixtyFourTimesAsLong()
    {
        double growth = Growth.Of(Redaction(4096, Hostile), Redaction(4096, Hostile * Times), Most);

        growth.Should().BeLessThan(Most);
    }

    [Fact]
    public void Redact_MegabyteWith64KilobytesOfSecrets_IsAMatterOfMilliseconds()
    {
        var dice = new Random(1);
        var redactor = new Redactor();
        string[] secrets = Enumerable.Range(0, 16).Select(_ => Letters(dice, 4096)).ToArray();
        Array.ForEach(secrets, redactor.Add);
        string text = string.Concat(Enumerable.Repeat(Letters(dice, 60) + " ", (1 << 20) / 61)) + secrets[3];

        redactor.Redact(text).Should().EndWith(" ***");
        TimeSpan took = Growth.Fastest(() => redactor.Redact(text));

        // 50 ms on a desk, and a machine that runs all tests at once may be twenty times slower.
        took.Should().BeLessThan(TimeSpan.FromSeconds(1));
        this.output.WriteLine(took.ToString());
    }

    // A text of pieces that are the secret but for their last letter.
    private static Action Redaction(int secretLength, int textLength)
    {
        var redactor = new Redactor();
        redactor.Add(new string('a', secretLength));
        string piece = new string('a', secretLength - 1) + "b";
        string text = string.Concat(Enumerable.Repeat(piece, textLength / secretLength));
        return () => redactor.Redact(text);
    }

    private static string Letters(Random dice, int length) =>
        new(Enumerable.Range(0, length).Select(_ => (char)dice.Next('A', 'Z' + 1)).ToArray());
}
