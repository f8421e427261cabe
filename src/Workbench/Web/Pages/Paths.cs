namespace Workbench.Web.Pages;

/// <summary>Addresses with an order's number or a name in them; whatever it holds stays one segment.</summary>
internal static class Paths
{
    public static string ShopOrder(string number) => $"/storefront/orders/{Uri.EscapeDataString(number)}";

    public static string AdminOrder(string number) => $"/admin/orders/{Uri.EscapeDataString(number)}";

    public static string Connection(Guid id) => $"/admin/connections/{id}";

    public static string Check(Guid id) => $"/admin/connections/{id}/check";

    public static string Job(int number) => $"/admin/history/{number}";

    public static string Definition(Guid id, string tab = "") =>
        tab.Length == 0 ? $"/admin/jobs/{id}" : $"/admin/jobs/{id}?tab={tab}";

    public static string ErpAction(string id, string action) =>
        $"/erp/orders/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(action)}";
}
