namespace Workbench.Web;

/// <summary>Style, script and icon, from the assembly itself.</summary>
internal static class StaticFiles
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["base.css"] = "text/css; charset=utf-8",
        ["parts.css"] = "text/css; charset=utf-8",
        ["workbench.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, type) in Types)
        {
            var bytes = Read(name);
            routes.MapGet(
                $"/assets/{name}",
                context =>
                {
                    context.Response.ContentType = type;
                    return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
                }
            );
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(StaticFiles).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
