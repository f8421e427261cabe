using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Security;

/// <summary>Whatever an ERP answers, a run ends with one truthful outcome and clean texts.</summary>
public sealed class ErpReplyFuzzTests
{
    private readonly ITestOutputHelper output;

    public ErpReplyFuzzTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Execute_AnyReply_EndsWithOneTruthfulOutcome() =>
        new FuzzCampaign(this.output, "ERP replies").Run(OneCase);

    private static IEnumerable<string> OneCase(Dice dice, RoundTrip roundTrip)
    {
        var erp = new OddErp(dice);
        TestJob job = new TestJob("https://erp.example/", OddErp.Reference) { Services = erp.Server.Services() }
            .With("RepeatingIsSafe", dice.OneIn(2) ? "true" : "false")
            .With("ReadsAreConsistent", dice.OneIn(2) ? "true" : "false")
            .With("SplitOrders", dice.OneIn(2) ? "AllOrNothing" : "CancelWhatYouCan")
            .With("VersionHeader", dice.OneIn(2) ? "If-Match" : null)
            .With("RefusedPath", dice.OneIn(4) ? "error" : null)
            .With("RefusedPattern", dice.OneIn(4) ? "no|refused" : null)
            .With("AlsoCancelStates", dice.OneIn(4) ? "Locked,PartlyCancelled" : null);
        job.Job.JobDefinition.DebuggingEnabled = dice.OneIn(2);
        job.Run();
        roundTrip.Add(RunRules.Texts(job));
        return RunRules
            .Broken(job)
            .Concat(Servers(erp))
            .Concat(Truth(job, erp))
            .Select(broken => $"{broken} ({job.Message} {string.Join(" / ", job.Log)})");
    }

    private static IEnumerable<string> Servers(OddErp erp) =>
        erp
            .Server.Requests.Where(r => r.Url.GetLeftPart(UriPartial.Authority) != "https://erp.example")
            .Select(r => $"a request went to {r.Url}")
            .Concat(
                erp.Server.Requests.SelectMany(r => r.Headers)
                    .Where(h => TextRules.Flaw(h.Value) != null)
                    .Select(h => $"header {h.Name} holds {TextRules.Flaw(h.Value)}")
            );

    private static IEnumerable<string> Truth(TestJob job, OddErp erp)
    {
        string? doubt = job.IsGreen ? ErpTruth.Doubt(erp) : null;
        if (doubt != null)
        {
            yield return $"green, but {doubt}";
        }

        // The one exception that this ERP's connection throws and that is no transport fault.
        string unforeseen = job.Message.Replace("does not expect (InvalidOperationException", string.Empty);
        if (unforeseen.Contains("does not expect (") || unforeseen.Contains("unexpected error"))
        {
            yield return "an answer was not foreseen";
        }

        if (job.RequestsSent > erp.Writes)
        {
            yield return $"{job.RequestsSent} requests told, {erp.Writes} made";
        }

        if (job.IsGreen && job.Outcome == "AlreadyCancelled" && erp.Writes > 0)
        {
            yield return "already cancelled, but a request was made";
        }
    }
}
