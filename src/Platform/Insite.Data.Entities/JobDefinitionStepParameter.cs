namespace Insite.Data.Entities;

/// <summary>A parameter of a step.</summary>
public class JobDefinitionStepParameter
{
    public string Name { get; set; }
}
