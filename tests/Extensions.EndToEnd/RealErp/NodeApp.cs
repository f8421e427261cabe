using System.Diagnostics;
using System.Reflection;

namespace Extensions.EndToEnd.RealErp;

/// <summary>An ERP that runs on Node: a copy of its app, which stands beside the tests' source, for each test run.</summary>
/// <param name="erp">Its name.</param>
/// <param name="part">The tests' folder that has the app.</param>
internal sealed class NodeApp(string erp, string part)
{
    private readonly string cache = Path.GetFullPath(Path.Combine(Root, ".artifacts", part.ToLowerInvariant()));
    private readonly string source = Path.GetFullPath(Path.Combine(Root, "tests", "Extensions.EndToEnd", part, "app"));
    private string? folder;
    private string node = "";

    private static string Root =>
        typeof(NodeApp)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "RepositoryRoot")
            .Value!;

    /// <summary>What the documentation says about an ERP that is set up by parameters.</summary>
    public static string Page(string name) => Path.GetFullPath(Path.Combine(Root, "docs", "erp", "rest", name));

    /// <summary>Fetches what it needs, once, and copies it.</summary>
    /// <exception cref="ErpUnfitException">This host cannot run it.</exception>
    public async Task PrepareAsync()
    {
        Directory.CreateDirectory(cache);
        var packages = new NodePackages(erp, Path.Combine(source, "package.json"), cache);
        using (await ErpCache.TakeAsync(cache))
        {
            node = await packages.RequireAsync();
            ErpCache.RemoveRests(cache);
        }

        folder = Path.Combine(cache, $"run-{Guid.NewGuid():N}");
        Copy(source, folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), packages.Modules);
    }

    public Task<ErpServer> StartAsync(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(node, ["--no-warnings", "serve.js"]) { WorkingDirectory = folder };
        start.Environment["NODE_ENV"] = "production";
        start.Environment["NODE_COMPILE_CACHE"] = Path.Combine(cache, "compiled");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return ErpServer.StartAsync(start);
    }

    /// <summary>A file that the app writes.</summary>
    public string FileNamed(string name) => Path.Combine(folder!, name);

    public void Remove()
    {
        if (folder is not null)
        {
            Directory.Delete(Path.Combine(folder, "node_modules"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var inner in Directory.GetDirectories(from).Where(inner => Path.GetFileName(inner) != "node_modules"))
        {
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }
}
