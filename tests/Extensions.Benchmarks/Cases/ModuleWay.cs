using System.Data;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Benchmarks.Cases;

/// <summary>The module: the whole processor, as the job framework calls it.</summary>
internal sealed class ModuleWay : ICancelWay
{
    private readonly SiteConnection site = new();
    private readonly JobDefinition definition;
    private readonly JobDefinitionStep step;
    private readonly CancelServices? services;

    /// <param name="erp">The ERP's address.</param>
    /// <param name="services">Surroundings of its own; null for those of the process, as in a real host.</param>
    /// <param name="values">Parameters of the step, as Name=Value.</param>
    public ModuleWay(Uri erp, CancelServices? services = null, params string[] values)
    {
        this.services = services;
        definition = new JobDefinition
        {
            Name = "OrderCancel",
            JobDefinitionParameters =
            [
                new JobDefinitionParameter { Name = "OrderNumber", DefaultValue = "" },
                new JobDefinitionParameter { Name = "ErpAdapter", DefaultValue = "Rest" },
                new JobDefinitionParameter { Name = "OrderNumberKind", DefaultValue = "Web" },
                new JobDefinitionParameter { Name = "SplitOrders", DefaultValue = "AllOrNothing" },
            ],
            IntegrationConnection = new IntegrationConnection
            {
                Name = "ERP",
                TypeName = "ApiEndpoint",
                Url = erp.AbsoluteUri,
                // Without a password: how one is decrypted is the platform's, and what that costs is not known.
                LogOn = SignIn.User,
                Password = "",
            },
        };
        step = new JobDefinitionStep
        {
            Sequence = 1,
            JobDefinition = definition,
            JobDefinitionStepParameters = [.. values.Select(StepParameter)],
        };
    }

    public string Name => "the module";

    /// <summary>Switches the job's debug lines on: one for each exchange.</summary>
    public void TraceExchanges() => definition.DebuggingEnabled = true;

    public Func<DataSet> Prepare(string orderNumber)
    {
        var job = new IntegrationJob
        {
            Id = Guid.NewGuid(),
            JobNumber = 1,
            JobDefinition = definition,
            InitialData = "",
            IntegrationJobParameters =
            [
                new IntegrationJobParameter
                {
                    Value = orderNumber,
                    JobDefinitionParameter = definition.JobDefinitionParameters[0],
                },
            ],
        };
        var processor = services == null ? new IntegrationProcessorOrderCancel() : new(services);
        return () => processor.Execute(site, job, step);
    }

    private static JobDefinitionStepParameter StepParameter(string value)
    {
        int equals = value.IndexOf('=');
        return new JobDefinitionStepParameter
        {
            Name = value.Substring(0, equals),
            Value = value.Substring(equals + 1),
        };
    }
}
