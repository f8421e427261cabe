namespace Insite.Data.Entities;

/// <summary>A parameter of a job.</summary>
public class JobDefinitionParameter
{
    public string Name { get; set; }
}
