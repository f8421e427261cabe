using Extensions.OrderCancel.Job;
using Insite.Common.Helpers;
using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Jobs;

/// <summary>Builds the job that the platform would hand to the processor.</summary>
internal static class JobFactory
{
    public static string OrderNumber => OrderCancelParameters.OrderNumber.Name;

    public static IntegrationJob Build(JobDefinition definition, JobRequest request) =>
        Build(definition, Connection(request), request.OrderNumber, request.Parameters);

    public static IntegrationJob Build(
        JobDefinition definition,
        IntegrationConnection connection,
        string orderNumber,
        IReadOnlyList<ParameterValue> parameters
    )
    {
        definition.IntegrationConnection = connection;
        var job = new IntegrationJob
        {
            Id = Guid.NewGuid(),
            JobNumber = 1,
            InitialData = "",
            JobDefinition = definition,
            JobDefinitionId = definition.Id,
            Status = "InProgress",
        };
        var values = parameters.Select(parameter => JobValue(definition, parameter));
        job.IntegrationJobParameters = [.. OrderNumberOf(definition, orderNumber), .. values];
        foreach (var value in job.IntegrationJobParameters)
        {
            value.IntegrationJobId = job.Id;
        }

        return job;
    }

    public static JobDefinitionParameter Parameter(string name) =>
        new()
        {
            Id = Guid.NewGuid(),
            Name = name,
            DefaultValue = "",
            ValueType = "String",
            Prompt = name,
        };

    // The platform fills the parameters that a definition has: one without an order number never gets it.
    private static IEnumerable<IntegrationJobParameter> OrderNumberOf(JobDefinition definition, string orderNumber)
    {
        var parameter = new ParameterValue(OrderNumber, orderNumber);
        if (definition.JobDefinitionParameters.Any(one => parameter.Is(one.Name)))
        {
            return [JobValue(definition, parameter)];
        }

        return definition
            .JobDefinitionSteps.SelectMany(step => step.JobDefinitionStepParameters)
            .Where(one => parameter.Is(one.Name))
            .Select(one => new IntegrationJobParameter
            {
                Value = orderNumber,
                JobDefinitionStepParameter = one,
                JobDefinitionStepParameterId = one.Id,
            });
    }

    private static IntegrationJobParameter JobValue(JobDefinition definition, ParameterValue value)
    {
        var parameter = definition.JobDefinitionParameters.FirstOrDefault(one => value.Is(one.Name));
        if (parameter is null)
        {
            parameter = Parameter(value.Name);
            definition.JobDefinitionParameters = [.. definition.JobDefinitionParameters, parameter];
        }

        return new IntegrationJobParameter
        {
            Value = value.Value,
            JobDefinitionParameter = parameter,
            JobDefinitionParameterId = parameter.Id,
        };
    }

    private static IntegrationConnection Connection(JobRequest request)
    {
        var connection = new IntegrationConnection
        {
            Id = Guid.NewGuid(),
            Name = "ERP",
            TypeName = request.TypeName,
            Url = request.Url,
            LogOn = request.LogOn,
            Password = Encrypted(request.Password),
            DataSource = request.DataSource,
            ConnectionString = "",
            Client = "",
            GatewayHost = "",
            GatewayService = "",
            MessageServerHost = "",
            MessageServerService = "",
            AppServerHost = "",
            AppServerService = "",
            SystemNumber = "",
            ArchiveFolder = "",
            Delimiter = "",
        };
        foreach (var value in request.ConnectionFields)
        {
            var field = ConnectionField.Find(value.Name)!;
            field.Set(connection, field.IsSecret ? Encrypted(value.Value) : value.Value);
        }

        return connection;
    }

#pragma warning disable CS0612 // The platform marks its own helper obsolete and names no other.
    private static string Encrypted(string secret) => secret.Length == 0 ? "" : EncryptionHelper.EncryptAes(secret);
#pragma warning restore CS0612
}
