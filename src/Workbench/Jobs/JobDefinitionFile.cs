using Insite.WIS.Broker.WebIntegrationService;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Workbench.Jobs;

/// <summary>Reads the Admin Console's import format: a JSON array of job definitions.</summary>
internal static class JobDefinitionFile
{
    private const int Depth = 32;
    private const string Shipped = "OrderCancel.json";

    /// <summary>The definition that is shipped for import, so that what runs here is what a customer gets.</summary>
    public static JobDefinition ReadShipped()
    {
        using var stream = typeof(JobDefinitionFile).Assembly.GetManifestResourceStream(Shipped)!;
        using var reader = new StreamReader(stream);
        return Definition(reader.ReadToEnd(), Shipped);
    }

    /// <exception cref="JobDefinitionException">Names the file and the reason.</exception>
    public static JobDefinition Read(string file)
    {
        try
        {
            return Definition(File.ReadAllText(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new JobDefinitionException(file, $"it cannot be read. {e.Message}");
        }
        catch (JsonException e)
        {
            throw new JobDefinitionException(file, $"it is not a JSON array of job definitions. {e.Message}");
        }
    }

    private static JobDefinition Definition(string json, string file)
    {
        var definition = Parse(json).Find(one => IsOrderCancel(one.Name) || IsOrderCancel(one.StandardJobName));
        return definition is null
            ? throw new JobDefinitionException(
                file,
                $"no job definition in it has the Name or StandardJobName {JobDefinitions.OrderCancel}."
            )
            : JobDefinitions.Linked(definition);
    }

    private static List<JobDefinition> Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { MaxDepth = Depth };
        var array = JArray.Load(reader);
        if (array.Any(item => item is not JObject))
        {
            throw new JsonSerializationException("Every item must be an object.");
        }

        // Vendor files write null for what is unused, numbers and ids included.
        var settings = new JsonSerializerSettings { MaxDepth = Depth, NullValueHandling = NullValueHandling.Ignore };
        return array.ToObject<List<JobDefinition>>(JsonSerializer.Create(settings)) ?? [];
    }

    private static bool IsOrderCancel(string? name) =>
        string.Equals(name, JobDefinitions.OrderCancel, StringComparison.OrdinalIgnoreCase);
}
