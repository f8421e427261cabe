using Extensions.AdapterKit;

namespace Extensions.Tests.Mutations;

/// <summary>One adapter in one way in which it is set up, with what must be known of its ERP's way to write.</summary>
internal sealed class MutationSetup
{
    public MutationSetup(AdapterConformance tests)
    {
        this.Tests = tests;
        this.Name = tests.Title;
        this.Truths = Truth.All.Where(this.Has).ToList();
    }

    public AdapterConformance Tests { get; }

    public string Name { get; set; }

    /// <summary>Parameters beside those of the conformance class.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>();

    /// <summary>Look-ups have pages: a next page that is told is asked for, and may truly lack a row.</summary>
    public bool HasPages { get; set; }

    /// <summary>The member that tells the customer.</summary>
    public string CustomerMember { get; set; } = string.Empty;

    /// <summary>The member that tells the web order number.</summary>
    public string ReferenceMember { get; set; } = string.Empty;

    /// <summary>The member that tells where the next page is; null or missing says that there is none.</summary>
    public string NextMember { get; set; } = string.Empty;

    /// <summary>XML elements that are rows of a list, also where there is only one.</summary>
    public IReadOnlyList<string> Rows { get; set; } = Array.Empty<string>();

    /// <summary>Members for which null is the ERP's own "no date".</summary>
    public IReadOnlyList<string> NullMeansNone { get; set; } = Array.Empty<string>();

    /// <summary>The ERP, or a gateway before it, may write a number as a text.</summary>
    public bool QuotesNumbers { get; set; } = true;

    public IReadOnlyList<Truth> Truths { get; }

    public override string ToString() => this.Name;

    private bool Has(Truth truth) =>
        ScenarioTable.DeclaredBy(this.Tests.GetType()).All(declared => declared.Scenario != truth.Scenario);
}
