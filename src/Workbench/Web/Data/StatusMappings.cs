namespace Workbench.Web.Data;

/// <summary>Order Status Mapping. Statuses compare without regard to case, as in the website's database.</summary>
internal sealed class StatusMappings(Database database)
{
    private const string Columns = "id, erpOrderStatus, displayName, isDefault, allowRma, allowCancellation";

    public IReadOnlyList<StatusMapping> All() =>
        database.Query($"SELECT {Columns} FROM order_status_mapping ORDER BY erpOrderStatus", Read);

    public StatusMapping? Find(string status) =>
        database
            .Query($"SELECT {Columns} FROM order_status_mapping WHERE erpOrderStatus = $s", Read, ("$s", status))
            .SingleOrDefault();

    /// <summary>What a shopper reads; a status without a row is shown as it is.</summary>
    public string Display(string status) =>
        Find(status) is { DisplayName.Length: > 0 } mapping ? mapping.DisplayName : status;

    public bool AllowsCancellation(string status) => Find(status)?.AllowCancellation == true;

    /// <summary>Adds or changes the row of a status.</summary>
    public void Save(StatusMapping mapping) =>
        database.Execute(
            $"""
            INSERT INTO order_status_mapping ({Columns}) VALUES ($id, $status, $name, $default, $rma, $cancel)
            ON CONFLICT (erpOrderStatus) DO UPDATE SET
              displayName = $name, isDefault = $default, allowRma = $rma, allowCancellation = $cancel
            """,
            ("$id", mapping.Id.ToString()),
            ("$status", mapping.ErpOrderStatus),
            ("$name", mapping.DisplayName),
            ("$default", mapping.IsDefault),
            ("$rma", mapping.AllowRma),
            ("$cancel", mapping.AllowCancellation)
        );

    public void Delete(Guid id) =>
        database.Execute("DELETE FROM order_status_mapping WHERE id = $id", ("$id", id.ToString()));

    private static StatusMapping Read(Row row) =>
        new(
            Guid.Parse(row.Text("id")),
            row.Text("erpOrderStatus"),
            row.Text("displayName"),
            row.Flag("isDefault"),
            row.Flag("allowRma"),
            row.Flag("allowCancellation")
        );
}
