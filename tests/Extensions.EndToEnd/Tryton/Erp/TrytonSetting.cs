using System.Diagnostics;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>A folder with a configuration and a SQLite database named <c>erp</c>, and how Tryton's scripts run on it.</summary>
internal sealed class TrytonSetting
{
    public const string Database = "erp";
    public const string User = "admin";
    public const string Password = "admin-secret";

    private readonly string folder;

    public TrytonSetting(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "password"), Password + "\n");
        // Tryton asks for the password with every call that carries it: the tests need no slow hash.
        File.WriteAllText(
            Path.Combine(folder, "passlib.ini"),
            "[passlib]\nschemes = pbkdf2_sha512, bcrypt\npbkdf2_sha512__default_rounds = 1000\n"
        );
        // The server takes a port that the system gives it.
        File.WriteAllText(
            Configuration,
            $"""
            [web]
            listen = 127.0.0.1:0
            [database]
            uri = sqlite://
            path = {folder}
            [password]
            passlib = {Path.Combine(folder, "passlib.ini")}

            """
        );
    }

    public string DatabaseFile => Path.Combine(folder, Database + ".sqlite");

    public string Configuration => Path.Combine(folder, "trytond.conf");

    public ProcessStartInfo Python(params string[] arguments)
    {
        var usr = Path.Combine(TrytonFolders.Packages, "usr");
        var start = new ProcessStartInfo(TrytonHost.Python, arguments);
        // A Python of the developer's own must not get in between.
        foreach (var name in start.Environment.Keys.Where(IsPythons).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["PYTHONPATH"] = Path.Combine(usr, "lib", "python3", "dist-packages");
        start.Environment["PYTHONNOUSERSITE"] = "1";
        start.Environment["PYTHONWARNINGS"] = "ignore";
        start.Environment["LD_LIBRARY_PATH"] = string.Join(
            Path.PathSeparator,
            Directory.GetDirectories(Path.Combine(usr, "lib"), "*-linux-gnu*")
        );
        start.Environment["TRYTONPASSFILE"] = Path.Combine(folder, "password");
        start.Environment["DB_NAME"] = Database;
        return start;
    }

    private static bool IsPythons(string name) => name.StartsWith("PYTHON", StringComparison.Ordinal);
}
