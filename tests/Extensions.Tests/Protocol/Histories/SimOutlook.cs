using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>What a run on the healthy ERP must come to, worked out from the truth and not from the product's rules.</summary>
internal sealed class SimOutlook
{
    private SimOutlook(CancelOutcomeKind expected)
    {
        this.Expected = expected;
    }

    public CancelOutcomeKind Expected { get; }

    public static SimOutlook Of(SimErp erp, SimScenario scenario) => new(Expect(erp, scenario));

    private static CancelOutcomeKind Expect(SimErp erp, SimScenario scenario)
    {
        List<SimSnapshot> orders = erp.Ours.Select(o => o.Now).Where(o => o.Exists).ToList();
        if (orders.Count == 0)
        {
            return CancelOutcomeKind.NotFound;
        }

        if (scenario.HasReusedReference)
        {
            return CancelOutcomeKind.Ambiguous;
        }

        bool anyLate = orders.Any(o => o.Status == "Cancelled" && o.IsFulfilled);
        int done = orders.Count(o => o.Status == "Cancelled" && !o.IsFulfilled);
        int open = orders.Count(o => o.IsOpen || (o.IsPartlyCancelled && scenario.ResumesParts));
        bool anyRefused = done + open + orders.Count(o => o.Status == "Cancelled" && o.IsFulfilled) < orders.Count;
        bool sends = open > 0 && (scenario.CancelsWhatItCan || !(anyLate || anyRefused));
        if (sends && scenario.DeletesCancelled)
        {
            return CancelOutcomeKind.Unconfirmed;
        }

        if (anyLate)
        {
            return CancelOutcomeKind.CancelledTooLate;
        }

        bool anyCancelled = done > 0 || sends;
        bool anyLeft = anyRefused || (open > 0 && !sends);
        if (anyLeft)
        {
            return anyCancelled ? CancelOutcomeKind.PartlyCancelled : CancelOutcomeKind.Refused;
        }

        return sends ? CancelOutcomeKind.Cancelled : CancelOutcomeKind.AlreadyCancelled;
    }
}
