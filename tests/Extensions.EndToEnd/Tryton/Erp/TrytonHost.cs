using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>Whether this machine is one that Tryton's Debian packages run on.</summary>
internal static class TrytonHost
{
    /// <summary>The system's own: another Python lacks what the packages were built for.</summary>
    public const string Python = "/usr/bin/python3";

    private const string Release = "/etc/os-release";
    private static readonly string[] Tools = [Python, "/usr/bin/apt-get", "/usr/bin/dpkg"];

    /// <exception cref="ErpUnfitException">It is not.</exception>
    public static void Require()
    {
        var lines = File.Exists(Release) ? File.ReadAllLines(Release) : [];
        if (!lines.Contains("ID=debian") || !lines.Contains("VERSION_ID=\"12\""))
        {
            throw new ErpUnfitException("Tryton is run from Debian 12's packages, and this is not Debian 12.");
        }

        if (Tools.FirstOrDefault(tool => !File.Exists(tool)) is { } missing)
        {
            throw new ErpUnfitException($"Tryton is run from Debian 12's packages, and this machine has no {missing}.");
        }
    }
}
