namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>How one column of a step maps to a property.</summary>
public class JobDefinitionStepFieldMap
{
    public string FieldType { get; set; }

    public string FromProperty { get; set; }

    public string ToProperty { get; set; }

    public string LookupErrorHandling { get; set; }

    public bool Overwrite { get; set; }

    public bool IsErpKey { get; set; }
}
