using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>One way for a run to end, with an ERP that repeats a secret on the way.</summary>
internal sealed class CanaryFamily
{
    public CanaryFamily(string name, string outcomes, Action<CanaryErp> erp, Action<TestJob, CanaryErp>? job = null)
    {
        this.Name = name;
        this.Outcomes = outcomes.Split('|');
        this.SetErp = erp;
        this.SetJob = job ?? ((_, _) => { });
    }

    public string Name { get; }

    /// <summary>How runs of this family end; so that the family is what its name says.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>It happens at the token endpoint, before anything else.</summary>
    public bool IsOfSignIn => this.Name.StartsWith("token ", StringComparison.Ordinal);

    public Action<CanaryErp> SetErp { get; }

    public Action<TestJob, CanaryErp> SetJob { get; }

    public override string ToString() => this.Name;
}
