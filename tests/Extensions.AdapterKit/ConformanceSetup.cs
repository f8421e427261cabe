using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.AdapterKit;

/// <summary>The connection and the parameters of one scenario, as an admin would set them.</summary>
public sealed class ConformanceSetup
{
    internal ConformanceSetup(Scenario scenario, ScriptedErp erp)
    {
        this.Scenario = scenario;
        this.Erp = erp;
        this.Connection = new ErpConnection(erp.BaseUrl)
        {
            Name = "Scripted ERP",
            LogOn = "kit-user",
            Password = TestSecrets.Password,
            GatewayService = TestSecrets.UserPassword,
            MessageServerService = TestSecrets.ClientSecret,
        };
    }

    /// <summary>The scenario that is about to run.</summary>
    public Scenario Scenario { get; }

    /// <summary>The scripted ERP.</summary>
    public ScriptedErp Erp { get; }

    /// <summary>
    /// The connection: its address is the scripted ERP's, its secret fields are those of <see cref="TestSecrets"/> and stay
    /// as they are, LogOn is <c>kit-user</c>. Set the other fields as the sign-in needs them.
    /// </summary>
    public ErpConnection Connection { get; }

    /// <summary>The job's parameters, the adapter's own and those of every adapter (for example SignIn), by name.</summary>
    public IDictionary<string, string> Parameters { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whose number the job is given. Default: the website's.</summary>
    public OrderNumberKind NumberKind { get; set; }

    /// <summary>
    /// The preprocessor has found the ERP's number besides. Default false; for an ERP that cannot look up web numbers.
    /// </summary>
    public bool KnowsErpNumber { get; set; }

    /// <summary>The ERP's code for the reason; the reason's name where it is not set.</summary>
    public string ReasonCode { get; set; } = "CustomerRequest";
}
