using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: Order Status Mapping.</summary>
internal sealed class MappingPages(Store store)
{
    private const string List = "/admin/mappings";

    public void Map(Router router)
    {
        router.Get(List, ShowAsync);
        router.Post(List, SaveAsync);
        router.Post(List + "/{id}/delete", DeleteAsync);
    }

    private Task ShowAsync(PageContext context)
    {
        var body = Of(
            $"""
            <h1>Order Status Mapping</h1>
            <p>The storefront shows the Cancel button for statuses that allow cancellation here. <a href="/admin/settings">Cancellable Order Statuses</a> must list the same: it gates the server.</p>
            {Parts.Table(
                "Order status mapping",
                ["Status of the ERP", "Display name, and what it allows", ""],
                store.Mappings.All().Select(mapping => Row(mapping, context.View)),
                "None."
            )}
            <details class="card"><summary>Add a status</summary>{context.View.Form(List, NewFields())}</details>

            """
        );
        return context.ShowAsync(new Page("Order Status Mapping", List, body));
    }

    private static Html NewFields() =>
        Of(
            $"""
            {Fields.Text("status", "Status of the ERP", "", required: true)}
            {Fields.Text("displayName", "Display name", "", required: true)}
            {Fields.Check("allowCancellation", "Allow Cancellation", false)}
            <button class="primary">Add</button>

            """
        );

    private static Html Row(StatusMapping one, View view) =>
        Of(
            $"""
            <tr><th scope="row">{one.ErpOrderStatus}</th><td>{view.Form(
                List,
                RowFields(one),
                "row"
            )}</td><td>{view.Button($"{List}/{one.Id}/delete", "Delete")}</td></tr>

            """
        );

    private static Html RowFields(StatusMapping one) =>
        Of(
            $"""
            <input type="hidden" name="status" value="{one.ErpOrderStatus}">
            <input name="displayName" aria-label="Display name of {one.ErpOrderStatus}" value="{one.DisplayName}">
            <label><input type="checkbox" name="allowCancellation" value="true"{Fields.Flag(
                one.AllowCancellation,
                " checked"
            )}> Allow Cancellation<span class="unseen"> of {one.ErpOrderStatus}</span></label>
            <label><input type="checkbox" name="allowRma" value="true"{Fields.Flag(
                one.AllowRma,
                " checked"
            )}> Allow RMA</label>
            <label><input type="checkbox" name="isDefault" value="true"{Fields.Flag(
                one.IsDefault,
                " checked"
            )}> Default</label>
            <button>Save</button>

            """
        );

    private Task SaveAsync(PageContext context)
    {
        var status = context.Field("status");
        var name = context.Field("displayName");
        if (status.Length is 0 or > 50 || name.Length > 50)
        {
            return context.Failed(List, "A status has 1 to 50 characters, a display name at most 50.");
        }

        store.Mappings.Save(
            new StatusMapping(
                Guid.NewGuid(),
                status,
                name,
                context.Flag("isDefault"),
                context.Flag("allowRma"),
                context.Flag("allowCancellation")
            )
        );
        return context.Done(List, $"Status {status} was saved.");
    }

    private Task DeleteAsync(PageContext context)
    {
        store.Mappings.Delete(context.Id("id"));
        return context.Done(List, "The row was deleted.");
    }
}
