namespace Workbench.Jobs;

/// <summary>What a run is asked to do: the order, the ERP connection and the parameters of the run.</summary>
internal sealed record JobRequest(
    string OrderNumber,
    string Url,
    string LogOn,
    string Password,
    string TypeName,
    string DataSource,
    IReadOnlyList<ParameterValue> ConnectionFields,
    IReadOnlyList<ParameterValue> Parameters
);
