using System.Security.Cryptography;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>The database that every test begins with, made once for each version of the seed.</summary>
internal static class TrytonSeed
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    /// <summary>The file with the seeded database; never opened by a server.</summary>
    public static async Task<string> RequireAsync()
    {
        var script = TrytonFolders.Script("seed.py");
        var version = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(script)))[..12];
        var golden = Path.Combine(TrytonFolders.Cache, $"golden-{version}.sqlite");
        if (File.Exists(golden))
        {
            return golden;
        }

        var folder = Path.Combine(TrytonFolders.Cache, $"seed-{version}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var setting = new TrytonSetting(folder);
        await File.WriteAllBytesAsync(setting.DatabaseFile, []);
        await RunAsync(
            setting,
            TrytonFolders.Binary("trytond-admin"),
            "-c",
            setting.Configuration,
            "-d",
            TrytonSetting.Database,
            "--update",
            "sale",
            "--activate-dependencies",
            "--email",
            "admin@erp.example"
        );
        await RunAsync(setting, script, setting.Configuration);
        File.Move(setting.DatabaseFile, golden);
        Directory.Delete(folder, recursive: true);
        return golden;
    }

    private static async Task RunAsync(TrytonSetting setting, params string[] arguments)
    {
        if (await ErpCommand.TryAsync(setting.Python(arguments), Most) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
