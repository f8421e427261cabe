namespace Workbench.Web.Data;

/// <summary>The website's settings, and a few of the workbench's own.</summary>
internal sealed class Settings(Database database)
{
    /// <summary>The statuses, separated by commas, in which the server lets an order be cancelled. The real key is not public.</summary>
    public const string CancellableStatuses = "CancellableOrderStatuses";

    /// <summary>Whose number the website puts into the job's OrderNumber: not public for the real one, so it is a choice here.</summary>
    public const string NumberForJob = "Workbench_NumberForJob";

    /// <summary>Where the embedded sample ERP was last, so that connections to it can follow it to its next port.</summary>
    public const string SampleErpUrl = "Workbench_SampleErpUrl";

    public string? Find(string name) =>
        database
            .Query("SELECT value FROM system_setting WHERE name = $name", row => row.Text("value"), ("$name", name))
            .SingleOrDefault();

    public void Save(string name, string value) =>
        database.Execute(
            "INSERT OR REPLACE INTO system_setting (name, value) VALUES ($name, $value)",
            ("$name", name),
            ("$value", value)
        );

    public bool LetsServerCancel(string status) =>
        (Find(CancellableStatuses) ?? "")
            .Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(status, StringComparer.OrdinalIgnoreCase);
}
