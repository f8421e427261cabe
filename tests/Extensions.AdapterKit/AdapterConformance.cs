using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scenarios;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.AdapterKit;

/// <summary>
/// The proof of an adapter. Derive one class for each way in which the adapter can be set up, give it the adapter and a
/// scripted ERP, and every scenario runs as a test: the real protocol and the real HTTP stack over real sockets, with
/// the waiting left out. What an ERP cannot do is declared with <see cref="NotApplicableAttribute"/> on the class.
/// </summary>
public abstract class AdapterConformance
{
    /// <summary>All scenarios, as rows of the theory.</summary>
    public static IEnumerable<object[]> Scenarios => ScenarioTable.All.Select(scenario => new object[] { scenario });

    /// <summary>The heading of this class in tables. Default: the adapter's name.</summary>
    public virtual string Title => this.Adapter.Name;

    /// <summary>The adapter. It may be the same object each time.</summary>
    protected abstract IErpAdapter Adapter { get; }

    /// <summary>
    /// A number with characters that URLs, filters and bodies have to escape, for the scenario of that name. Override it
    /// where the ERP allows fewer characters.
    /// </summary>
    protected virtual string NumberToEscape => "W 10/01?a='b'&c=\"d\"#+%é;<e>\\";

    /// <summary>The adapter that this class proves.</summary>
    public IErpAdapter GetAdapter() => this.Adapter;

    /// <summary>One run of one scenario.</summary>
    [ScenarioTheory]
    [MemberData(nameof(Scenarios))]
    public async Task Scenario_OfTheAdapterKit_EndsAsPromised(Scenario scenario)
    {
        using ScriptedErp erp = this.CreateErp(scenario);
        await ScenarioBook.Of(scenario).RunAsync(new ScenarioRun(this, scenario, erp));
        this.CheckEnd(scenario, erp);
    }

    /// <summary>What is declared not applicable is declared once, with a reason.</summary>
    [Fact]
    public void Declarations_OfThisClass_GiveAReasonEach()
    {
        IReadOnlyList<NotApplicableAttribute> declared = ScenarioTable.DeclaredBy(this.GetType());
        declared.Select(one => one.Scenario).Should().OnlyHaveUniqueItems();
        declared.Where(one => string.IsNullOrWhiteSpace(one.Reason)).Should().BeEmpty("a declaration needs its reason");
    }

    /// <summary>A new scripted ERP without orders.</summary>
    protected abstract ScriptedErp CreateErp(Scenario scenario);

    /// <summary>Completes connection and parameters as an admin would. Default: leaves them.</summary>
    protected virtual void Configure(ConformanceSetup setup) { }

    /// <summary>
    /// Checks what is particular to this ERP about the requests of a cancellation that went well: methods, paths, headers,
    /// bodies. The kit itself has checked what holds for all. Default: nothing.
    /// </summary>
    protected virtual void CheckRequests(IReadOnlyList<WireRequest> requests) { }

    /// <summary>
    /// Checks what must hold at the end of every scenario, for example that no session is left open. Default: nothing.
    /// </summary>
    protected virtual void CheckEnd(Scenario scenario, ScriptedErp erp) { }

    internal string HardNumber => this.NumberToEscape;

    internal ScriptedErp NewErp(Scenario scenario) => this.CreateErp(scenario);

    internal void SetUp(ConformanceSetup setup) => this.Configure(setup);

    internal void CheckShape(IReadOnlyList<WireRequest> requests) => this.CheckRequests(requests);
}
