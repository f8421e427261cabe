using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.AdapterKit.Running;

/// <summary>One adapter against one scripted ERP, with services of its own. It may run several jobs, one after the other.</summary>
internal sealed class ScenarioRun
{
    public const string WebNumber = "W1001";
    public const string Customer = "C100";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly ConformanceSetup setup;
    private readonly HttpServices services;

    public ScenarioRun(AdapterConformance tests, Scenario scenario, ScriptedErp erp, ClientPool? clients = null)
    {
        this.services = new HttpServices(clients ?? new ClientPool(), new TokenCache(), new CircuitRegistry());
        this.Tests = tests;
        this.Erp = erp;
        this.setup = new ConformanceSetup(scenario, erp);
        tests.SetUp(this.setup);
        this.Options = new JobOptions(name => this.setup.Parameters.TryGetValue(name, out string? v) ? v : null);
    }

    public AdapterConformance Tests { get; }

    public ScriptedErp Erp { get; }

    public JobOptions Options { get; }

    public KitClock Clock { get; } = new();

    public OrderNumberKind NumberKind => this.setup.NumberKind;

    public ErpTraits Traits => this.Tests.GetAdapter().GetTraits(this.Options);

    public bool IsPreview { get; set; }

    /// <summary>The customer that the website's order belongs to; null where it is not known.</summary>
    public string? KnownCustomer { get; set; }

    /// <summary>Stands between the protocol and the adapter.</summary>
    public Func<IErpOrders, IErpOrders> Between { get; set; } = orders => orders;

    public IDictionary<string, string> Parameters => this.setup.Parameters;

    /// <summary>The time that one exchange may take.</summary>
    public TimeSpan AttemptTimeout => HttpOptions.Read(this.Options).AttemptTimeout;

    public StoredOrder AddOrder(Action<StoredOrder>? set = null) => this.Erp.Add(WebNumber, Customer, set);

    /// <summary>Runs one job about the web order that the scenarios are about.</summary>
    public async Task<Verdict> CancelAsync(OrderReference? order = null)
    {
        order ??= this.Reference();
        var log = new KitLog();
        Redactor redactor = this.NewRedactor();
        var budget = new Budget(this.Clock, Timeout);
        var run = new RunContext("kit-job", this.Clock, new KitJitter(), budget, log, redactor);
        CancelOutcome outcome = await this.RunAsync(order, run);
        string summary = redactor.Safe(SummaryLine.Of(outcome, budget.Elapsed, redactor), 4000);
        return new Verdict(
            this,
            outcome,
            summary,
            ResultDataSet.Of(outcome, summary, budget.Elapsed, redactor),
            log.Lines,
            budget.Elapsed
        );
    }

    /// <summary>Asks the adapter's orders without a job.</summary>
    public async Task<T> AskAsync<T>(Func<IErpOrders, Task<T>> ask)
    {
        var budget = new Budget(this.Clock, Timeout);
        var run = new RunContext("kit-job", this.Clock, new KitJitter(), budget, new KitLog(), this.NewRedactor());
        IErpAdapter adapter = this.Tests.GetAdapter();
        ErpSignIn? signIn = (adapter as IErpAdapterWithSignIn)?.GetSignIn(this.setup.Connection, this.Options);
        var http = new ErpHttp(this.setup.Connection, HttpOptions.Read(this.Options), this.services, run, signIn);
        try
        {
            return await ask(adapter.Create(this.setup.Connection, this.Options, http));
        }
        finally
        {
            await http.SignOutAsync();
        }
    }

    public OrderReference Reference()
    {
        StoredOrder? first = this.Erp.Orders.Ever.FirstOrDefault();
        StoredOrder unknown = this.Erp.MakeOrder(900, WebNumber, Customer);
        string erpNumber = (first ?? unknown).Number;
        string number = this.NumberKind == OrderNumberKind.Erp ? erpNumber : first?.WebReference ?? WebNumber;
        return new OrderReference(
            number,
            this.NumberKind,
            erpNumber: this.setup.KnowsErpNumber ? erpNumber : null,
            customerNumber: this.KnownCustomer
        );
    }

    /// <summary>Runs one job in surroundings of the caller's choice.</summary>
    public async Task<CancelOutcome> RunAsync(OrderReference order, RunContext run)
    {
        try
        {
            HttpOptions options = HttpOptions.Read(this.Options);
            IErpAdapter adapter = this.Tests.GetAdapter();
            ErpSignIn? signIn = (adapter as IErpAdapterWithSignIn)?.GetSignIn(this.setup.Connection, this.Options);
            var http = new ErpHttp(this.setup.Connection, options, this.services, run, signIn);
            return await this.RunAsync(order, run, options, http);
        }
        catch (ErpFaultException fault)
        {
            return new CancelOutcome(CancelOutcomeKind.Misconfigured, order, text: fault.Message);
        }
    }

    private async Task<CancelOutcome> RunAsync(OrderReference order, RunContext run, HttpOptions options, ErpHttp http)
    {
        try
        {
            IErpAdapter adapter = this.Tests.GetAdapter();
            IErpOrders orders = this.Between(adapter.Create(this.setup.Connection, this.Options, http));
            var policy = new CancelPolicy(
                Array.Empty<ErpOrderState>(),
                SplitOrders.AllOrNothing,
                2,
                options.AttemptTimeout,
                this.IsPreview
            )
            {
                ExchangesBefore = options.WriteToken == null ? 0 : WriteTokenOptions.Exchanges,
            };
            var canceller = new OrderCanceller(orders, adapter.GetTraits(this.Options), policy, run);
            return await canceller.RunAsync(order, new CancelReason("CustomerRequest", this.setup.ReasonCode));
        }
        finally
        {
            await http.SignOutAsync();
        }
    }

    private Redactor NewRedactor()
    {
        var redactor = new Redactor();
        redactor.Add(this.setup.Connection.Password);
        redactor.Add(this.setup.Connection.GatewayService);
        redactor.Add(this.setup.Connection.MessageServerService);
        return redactor;
    }
}
