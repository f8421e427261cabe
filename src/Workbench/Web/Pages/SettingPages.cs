using System.Reflection;
using Extensions.OrderCancel.Website;
using Insite.Core.SystemSetting;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Worker;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: the settings that order cancellation depends on. The module's own are read from its settings group.</summary>
internal sealed class SettingPages(Store store)
{
    private const string List = "/admin/settings";
    private const int LongestValue = 1024;

    private static readonly IReadOnlyList<(string Property, SettingsFieldAttribute Field)> Group =
    [
        .. typeof(OrderCancelSettings)
            .GetProperties()
            .Select(one => (one.Name, one.GetCustomAttribute<SettingsFieldAttribute>()))
            .Where(one => one.Item2 is not null)
            .Select(one => (one.Name, one.Item2!)),
    ];

    public void Map(Router router)
    {
        router.Get(List, ShowAsync);
        router.Post(List, SaveAsync);
    }

    private Task ShowAsync(PageContext context)
    {
        var body = Of($"<h1>Settings</h1><section class=\"card\">{context.View.Form(List, FieldsOf())}</section>");
        return context.ShowAsync(new Page("Settings", List, body));
    }

    private Html FieldsOf() =>
        Of(
            $"""
            <fieldset><legend>Orders</legend>
            {Fields.Text(
                "cancellable",
                "Cancellable Order Statuses",
                store.Settings.Find(Settings.CancellableStatuses) ?? "",
                "Separated by commas. The server refuses to cancel an order in any other status; the storefront does not look at it."
            )}
            <p>{Parts.Assumed("The setting's key and how it separates statuses are not public.")}</p></fieldset>
            <fieldset><legend>Order Cancellation</legend>{Group.Select(Field)}</fieldset>
            <fieldset><legend>Workbench</legend>
            {Fields.Choice(
                "number",
                "Number that the website puts into the job",
                store.Settings.Find(Settings.NumberForJob) ?? "Web",
                [("Web", "web order number"), ("Erp", "ERP order number, once there is one")]
            )}
            <p>{Parts.Assumed(
                "Which of the two the platform puts into OrderNumber is not public: try both."
            )}</p></fieldset>
            <button class="primary">Save</button>

            """
        );

    private Html Field((string Property, SettingsFieldAttribute Field) one) =>
        Fields.Text("module-" + one.Property, one.Field.DisplayName, Value(one.Property), one.Field.Description);

    private string Value(string property)
    {
        var settings = new OrderCancelSettings
        {
            ValueSource = name => store.Settings.Find(WebsiteSide.SettingName(name)),
        };
        return (string)typeof(OrderCancelSettings).GetProperty(property)!.GetValue(settings)!;
    }

    private Task SaveAsync(PageContext context)
    {
        if (context.Http.Request.Form.Any(field => field.Value.ToString().Length > LongestValue))
        {
            return context.Failed(List, $"A setting has at most {LongestValue} characters.");
        }

        store.Settings.Save(Settings.CancellableStatuses, context.Field("cancellable"));
        store.Settings.Save(Settings.NumberForJob, context.Field("number") == "Erp" ? "Erp" : "Web");
        foreach (var (property, _) in Group)
        {
            store.Settings.Save(WebsiteSide.SettingName(property), context.Field("module-" + property));
        }

        return context.Done(List, "Saved.");
    }
}
