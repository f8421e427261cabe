using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Benchmarks.Micro;

/// <summary>What the pieces are measured on.</summary>
internal static class MicroJob
{
    public const string OrderJson =
        """{"id":"E-W1001","number":"SO-W1001","reference":"W1001","customerNumber":"C1001","status":"Open","fulfilled":false,"version":"1"}""";

    public static readonly ErpOrder Order = new(
        "E-W1001",
        "SO-W1001",
        ErpOrderState.Open,
        "Open",
        Fulfilment.Nothing,
        "W1001",
        "C1001",
        "1"
    );

    public static IntegrationJob Create() =>
        new()
        {
            Id = Guid.Empty,
            JobNumber = 1,
            InitialData = "",
            JobDefinition = new JobDefinition
            {
                JobDefinitionParameters =
                [
                    new JobDefinitionParameter { Name = "OrderNumber", DefaultValue = "" },
                    new JobDefinitionParameter { Name = "ErpAdapter", DefaultValue = "Rest" },
                    new JobDefinitionParameter { Name = "OrderNumberKind", DefaultValue = "Web" },
                    new JobDefinitionParameter { Name = "SplitOrders", DefaultValue = "AllOrNothing" },
                ],
            },
            IntegrationJobParameters =
            [
                new IntegrationJobParameter
                {
                    Value = "W1001",
                    JobDefinitionParameter = new JobDefinitionParameter { Name = "OrderNumber" },
                },
            ],
        };

    public static CancelPolicy Policy() =>
        RunOptions.Read(new JobOptions(new JobValues(Create(), step: null).OptionFor), Create()).Policy;
}
