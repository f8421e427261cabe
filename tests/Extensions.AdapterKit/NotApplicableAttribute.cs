namespace Extensions.AdapterKit;

/// <summary>Declares that a scenario cannot exist for an ERP. The test is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NotApplicableAttribute : Attribute
{
    /// <summary>Makes a declaration.</summary>
    /// <param name="scenario">What cannot exist.</param>
    /// <param name="reason">Why, in one sentence about the ERP.</param>
    public NotApplicableAttribute(Scenario scenario, string reason)
    {
        this.Scenario = scenario;
        this.Reason = reason;
    }

    /// <summary>What cannot exist.</summary>
    public Scenario Scenario { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
