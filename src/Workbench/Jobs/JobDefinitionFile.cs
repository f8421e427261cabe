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
    public static JobDefinition ReadShipped() => Definition(ShippedText(), Shipped);

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

    /// <summary>All definitions of a file, each with all that it says.</summary>
    /// <exception cref="JobDefinitionException">Names the file and the reason.</exception>
    public static IReadOnlyList<JObject> ReadAll(string json, string file)
    {
        try
        {
            var all = Objects(json);
            // What cannot become the platform's type could be imported, but never run.
            _ = all.ConvertAll(ToDefinition);
            return all.TrueForAll(one => !IsBlank(one, "Name") && Guid.TryParse((string?)one["Id"], out _))
                ? all
                : throw new JobDefinitionException(file, "each job definition needs a Name and an Id.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidCastException)
        {
            throw new JobDefinitionException(file, $"it is not a JSON array of job definitions. {e.Message}");
        }
    }

    /// <summary>The text of the definition that is shipped.</summary>
    public static string ShippedText()
    {
        using var stream = typeof(JobDefinitionFile).Assembly.GetManifestResourceStream(Shipped)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JobDefinition ToDefinition(JObject json)
    {
        // Vendor files write null for what is unused, numbers and ids included.
        var settings = new JsonSerializerSettings { MaxDepth = Depth, NullValueHandling = NullValueHandling.Ignore };
        return json.ToObject<JobDefinition>(JsonSerializer.Create(settings))!;
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

    private static List<JobDefinition> Parse(string json) => [.. Objects(json).Select(ToDefinition)];

    /// <summary>Parses one definition; what looks like a date stays the text that it is.</summary>
    public static JObject ParseOne(string json)
    {
        using var reader = Reader(json);
        return JObject.Load(reader);
    }

    private static JsonTextReader Reader(string json) =>
        new(new StringReader(json)) { MaxDepth = Depth, DateParseHandling = DateParseHandling.None };

    private static List<JObject> Objects(string json)
    {
        using var reader = Reader(json);
        var array = JArray.Load(reader);
        return array.All(item => item is JObject)
            ? [.. array.Cast<JObject>()]
            : throw new JsonSerializationException("Every item must be an object.");
    }

    private static bool IsBlank(JObject item, string field) => string.IsNullOrWhiteSpace((string?)item[field]);

    private static bool IsOrderCancel(string? name) =>
        string.Equals(name, JobDefinitions.OrderCancel, StringComparison.OrdinalIgnoreCase);
}
