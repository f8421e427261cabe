using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>One order of a comparison: what the website shows, and the truth in the ERP.</summary>
internal sealed class FleetOrder
{
    public FleetOrder(SimOrder truth, WebsiteSide website, bool isLeftOutOfMany, bool isUntoldToMany, bool isPoisonous)
    {
        this.Truth = truth;
        this.Website = website;
        this.IsLeftOutOfMany = isLeftOutOfMany;
        this.IsUntoldToMany = isUntoldToMany;
        this.IsPoisonous = isPoisonous;
    }

    public SimOrder Truth { get; }

    public WebsiteSide Website { get; }

    /// <summary>Answers about many do not mention it.</summary>
    public bool IsLeftOutOfMany { get; }

    /// <summary>Answers about many do not tell what was shipped.</summary>
    public bool IsUntoldToMany { get; }

    /// <summary>Every request that names it fails.</summary>
    public bool IsPoisonous { get; }

    /// <summary>What the truth of one moment bears out, worked out without the product's rules.</summary>
    public ReconcileVerdict At(SimSnapshot moment)
    {
        if (!moment.Exists)
        {
            return ReconcileVerdict.NotInErp;
        }

        bool isCancelled = moment.Status == "Cancelled";
        if (this.Website == WebsiteSide.Open)
        {
            return isCancelled && !moment.IsFulfilled ? ReconcileVerdict.CancelledInErpOnly
                : isCancelled || moment.Status is "Cancelling" or "Whatever" ? ReconcileVerdict.NotTold
                : ReconcileVerdict.InStep;
        }

        if (moment.IsFulfilled)
        {
            return ReconcileVerdict.ShippedInErp;
        }

        return isCancelled
            ? this.Website == WebsiteSide.Cancelled
                ? ReconcileVerdict.InStep
                : ReconcileVerdict.CancelledInErpOnly
            : moment.Status is "Open" or "OnHold"
                ? ReconcileVerdict.OpenInErp
                : moment.Status == "InFulfilment"
                    ? ReconcileVerdict.InFulfilmentInErp
                    : ReconcileVerdict.NotTold;
    }

    /// <summary>Whether some moment between both bears it out.</summary>
    public bool IsBorneOut(ReconcileVerdict verdict, TimeSpan start, TimeSpan end)
    {
        IReadOnlyList<SimSnapshot> past = this.Truth.Past;
        for (int i = 0; i < past.Count; i++)
        {
            bool isOver = i + 1 < past.Count && past[i + 1].Since < start;
            if (!isOver && past[i].Since <= end && this.At(past[i]) == verdict)
            {
                return true;
            }
        }

        return false;
    }
}
