using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter on answers in memory.</summary>
internal static class RestRun
{
    /// <param name="parameters">Each as "Name=value".</param>
    public static AdapterRun With(params string[] parameters)
    {
        var run = new AdapterRun(new RestAdapter());
        foreach (var (name, value) in Pairs(parameters))
        {
            run.With(name, value);
        }

        return run;
    }

    public static JobOptions Options(params string[] parameters)
    {
        Dictionary<string, string> all = Pairs(parameters).ToDictionary(one => one.Name, one => one.Value);
        return new JobOptions(name => all.TryGetValue(name, out string? value) ? value : null);
    }

    /// <param name="run">The run.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">JSON, XML or a page.</param>
    /// <param name="headers">Each as "Name: value".</param>
    public static AdapterRun Says(this AdapterRun run, int status, string body, params string[] headers)
    {
        run.Http.Handler.Does((_, _) => Task.FromResult(Response(status, body, headers)));
        return run;
    }

    public static HttpResponseMessage Response(int status, string body, params string[] headers)
    {
        HttpResponseMessage response = StubHandler.Response(status, body);
        foreach (string header in headers)
        {
            string name = header.Split(':')[0];
            string value = header.Substring(name.Length + 1).Trim();
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.Remove(name);
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    public static ErpOrder Order(string key = "1", string? version = null) =>
        new(key, "E1", ErpOrderState.Open, "Open", Fulfilment.Nothing, "W1", version: version);

    private static IEnumerable<(string Name, string Value)> Pairs(IEnumerable<string> parameters) =>
        parameters.Select(one => (one.Split('=')[0], one.Substring(one.IndexOf('=') + 1)));
}
