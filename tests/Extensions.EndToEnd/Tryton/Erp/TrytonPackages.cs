using System.Diagnostics;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>
/// Debian's packages of Tryton, fetched by apt (which checks their signatures) and unpacked into a folder. Nothing is
/// installed, and no rights are needed. The second time nothing is fetched.
/// </summary>
internal static class TrytonPackages
{
    private const string Complete = "complete";
    private static readonly string[] Names = ["tryton-server", "tryton-modules-sale", "tryton-proteus"];
    private static readonly TimeSpan MostForApt = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan MostForOne = TimeSpan.FromMinutes(1);

    /// <exception cref="ErpUnfitException">The packages cannot be had.</exception>
    public static async Task RequireAsync()
    {
        var complete = Path.Combine(TrytonFolders.Packages, Complete);
        if (File.Exists(complete))
        {
            return;
        }

        var archives = Path.Combine(TrytonFolders.Cache, "archives");
        Directory.CreateDirectory(Path.Combine(archives, "partial"));
        await FetchAsync(archives);
        foreach (var package in Directory.GetFiles(archives, "*.deb").Order(StringComparer.Ordinal))
        {
            var start = new ProcessStartInfo("dpkg") { ArgumentList = { "-x", package, TrytonFolders.Packages } };
            Require(await ErpCommand.TryAsync(start, MostForOne), "unpacked");
        }

        if (!File.Exists(TrytonFolders.Binary("trytond")))
        {
            throw new ErpUnfitException(
                "Tryton's packages are installed on this machine, so apt does not hand them out."
            );
        }

        Directory.Delete(archives, recursive: true);
        await File.WriteAllTextAsync(complete, string.Join('\n', Names));
    }

    // A fresh machine has no lists of packages, and old lists name files that are gone: then a copy of the lists is
    // brought up to date.
    private static async Task FetchAsync(string archives)
    {
        if (await ErpCommand.TryAsync(Install(archives, []), MostForApt) is null)
        {
            return;
        }

        var lists = Path.Combine(TrytonFolders.Cache, "lists");
        Directory.CreateDirectory(Path.Combine(lists, "partial"));
        string[] ownLists = ["-o", $"Dir::State::Lists={lists}"];
        // What this says matters only if the packages are not found afterwards: some machines have clean-up hooks that fail.
        var doubt = await ErpCommand.TryAsync(Apt([.. ownLists, "update"]), MostForApt);
        var problem = await ErpCommand.TryAsync(Install(archives, ownLists), MostForApt);
        Require(problem is null ? null : $"{problem}\n{doubt}".Trim(), "fetched");
    }

    private static ProcessStartInfo Install(string archives, string[] options) =>
        Apt([
            .. options,
            "-o",
            $"Dir::Cache::Archives={archives}",
            "install",
            "--download-only",
            "--no-install-recommends",
            "--yes",
            .. Names,
        ]);

    private static ProcessStartInfo Apt(string[] arguments) =>
        new(
            "apt-get",
            [
                "--quiet",
                // Nothing of the system is changed, so another apt at work is no hindrance.
                "-o",
                "Debug::NoLocking=true",
                "-o",
                $"Dir::Cache={TrytonFolders.Cache}",
                "-o",
                "Acquire::Retries=2",
                "-o",
                "Acquire::http::Timeout=20",
                .. arguments,
            ]
        )
        {
            Environment = { ["LC_ALL"] = "C" },
        };

    private static void Require(string? problem, string what)
    {
        if (problem is not null)
        {
            throw new ErpUnfitException($"Tryton's packages cannot be {what}. {problem}");
        }
    }
}
