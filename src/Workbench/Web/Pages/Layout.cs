using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>What is around every page.</summary>
internal static class Layout
{
    private static readonly (string Path, string Text)[] Sections =
    [
        ("/storefront", "Storefront"),
        ("/admin", "Admin Console"),
        ("/erp", "ERP"),
        ("/about", "About"),
    ];

    private static readonly (string Path, string Text)[] AdminPages =
    [
        ("/admin/orders", "Order History"),
        ("/admin/reconcile", "Reconcile"),
        ("/admin/jobs", "Job Definitions"),
        ("/admin/history", "Job History"),
        ("/admin/connections", "Connections"),
        ("/admin/mappings", "Order Status Mapping"),
        ("/admin/settings", "Settings"),
        ("/admin/emails", "E-mails"),
    ];

    public static Html Whole(Page page, View view) =>
        Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="request-token" content="{view.Token}">
            <title>{page.Title} · Order cancel workbench</title>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/base.css">
            <link rel="stylesheet" href="/assets/parts.css">
            <script src="/assets/workbench.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to content</a>
            <header class="top"><div class="wide">
            <a class="brand" href="/"><span class="brand-mark" aria-hidden="true">⊘</span> Order cancel workbench</a>
            <nav aria-label="Workbench"><ul>{Sections.Select(one => Link(one, page.Path))}</ul></nav>
            </div></header>
            {If(
                IsUnder(page.Path, "/admin"),
                () =>
                    Of(
                        $"""<div class="sub"><nav class="wide" aria-label="Admin Console"><ul>{AdminPages.Select(one => Link(one, page.Path))}</ul></nav></div>"""
                    )
            )}
            <main id="main" class="wide" tabindex="-1">
            {Said(view.Notice)}{page.Body}
            </main>
            <footer class="wide"><p>A local stand-in for trying order cancellation. It is not the platform. <a href="/about">What is covered and what is assumed</a></p></footer>
            </body>
            </html>

            """
        );

    private static Html Link((string Path, string Text) link, string current) =>
        Of(
            $"""<li><a href="{link.Path}"{Fields.Flag(IsUnder(current, link.Path), " aria-current=page")}>{link.Text}</a></li>"""
        );

    private static Html Said(Notice? notice) =>
        notice is null
            ? Empty
            : Of(
                $"""<p class="notice {(notice.IsProblem ? "bad" : "good")}" role="{(notice.IsProblem ? "alert" : "status")}"><span aria-hidden="true">{(notice.IsProblem ? "✕" : "✓")}</span> {notice.Text}</p>"""
            );

    private static bool IsUnder(string path, string section) =>
        path == section || path.StartsWith(section + "/", StringComparison.Ordinal);
}
