using System.Text.RegularExpressions;
using Extensions.Tests.Support;

namespace Extensions.Tests.DatabaseScripts;

/// <summary>The texts of the shipped scripts, and of the tables that they are proved against.</summary>
internal static class SqlScripts
{
    public const string SeedFile = "2026.11.23.01.AddOrderCancelJobDefinition.sql";
    public const string CheckFile = "check-order-cancel.sql";
    public const string UninstallFile = "uninstall-order-cancel.sql";

    public static string Seed => Text("src", "Extensions", "DatabaseScripts", SeedFile);

    public static string Check => Text("docs", "sql", CheckFile);

    public static string Uninstall => Text("docs", "sql", UninstallFile);

    public static string PlatformSchema
    {
        get
        {
            using Stream stream = typeof(SqlScripts).Assembly.GetManifestResourceStream("platform-schema.sql")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The tables on a server whose names of jobs, steps and processors keep their case.</summary>
    public static string CaseSensitiveSchema =>
        Regex.Replace(
            PlatformSchema,
            @"\b(Name|StandardJobName|IntegrationProcessor) (nvarchar\(\d+\))",
            "$1 $2 COLLATE Latin1_General_CS_AS"
        );

    public static string Named(string file) =>
        file switch
        {
            SeedFile => Seed,
            CheckFile => Check,
            UninstallFile => Uninstall,
            _ => throw new ArgumentException("There is no such script.", nameof(file)),
        };

    private static string Text(params string[] parts) => File.ReadAllText(Checkout.PathOf(parts));
}
