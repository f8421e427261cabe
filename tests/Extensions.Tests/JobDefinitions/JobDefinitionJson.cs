using Extensions.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.JobDefinitions;

/// <summary>The job definition as it is shipped for import.</summary>
internal static class JobDefinitionJson
{
    public static string Path => Checkout.PathOf("src", "Extensions", "JobDefinitions", "OrderCancel.json");

    public static JArray File
    {
        get
        {
            // Dates stay the texts that they are.
            using var reader = new JsonTextReader(new StringReader(System.IO.File.ReadAllText(Path)))
            {
                DateParseHandling = DateParseHandling.None,
                MaxDepth = 32,
            };
            return JArray.Load(reader);
        }
    }

    public static JObject Job => (JObject)File.Single();

    public static IReadOnlyList<JObject> Parameters => Job["JobDefinitionParameters"]!.Cast<JObject>().ToList();

    public static IReadOnlyList<JObject> Steps => Job["JobDefinitionSteps"]!.Cast<JObject>().ToList();
}
