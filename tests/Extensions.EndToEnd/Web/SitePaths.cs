namespace Extensions.EndToEnd.Web;

/// <summary>Every page of a workbench on which job 1 has run.</summary>
internal static class SitePaths
{
    private const string Job = "6f0d3c1e-9a57-4b0e-8f44-2f5b7f1f9c10";

    public static IReadOnlyList<string> Pages { get; } =
    [
        "/",
        "/about",
        "/storefront",
        "/storefront/orders/W1001",
        "/admin/orders",
        "/admin/orders/W1001",
        "/admin/reconcile",
        "/admin/jobs",
        $"/admin/jobs/{Job}",
        $"/admin/jobs/{Job}?tab=steps",
        $"/admin/jobs/{Job}?tab=parameters",
        $"/admin/jobs/{Job}?tab=history",
        "/admin/history",
        "/admin/history/1",
        "/admin/connections",
        "/admin/mappings",
        "/admin/settings",
        "/admin/emails",
        "/erp",
        "/erp/traffic",
    ];

    public static IReadOnlyList<string> Parts { get; } =
    [
        "/storefront/orders/W1001/live",
        "/storefront/orders/W1001/live?part=why",
        "/admin/orders/W1001/live",
        "/admin/history/1/live",
        "/admin/history/1/live?part=details",
    ];

    public static IReadOnlyList<string> Api { get; } =
    [
        "/api/v1/orders",
        "/api/v1/orders/W1001?expand=orderlines",
        "/api/v1/orderstatusmappings",
        "/api/v1/admin/jobdefinitions",
        $"/api/v1/admin/jobdefinitions({Job})",
        "/api/v1/admin/integrationjobs",
        "/api/v1/admin/orderstatusmappings",
    ];

    public static IReadOnlyList<string> Assets { get; } =
    ["/assets/base.css", "/assets/parts.css", "/assets/workbench.js", "/assets/icon.svg"];
}
