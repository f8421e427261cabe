using Microsoft.AspNetCore.Antiforgery;
using Workbench.SampleErp;
using Workbench.Web.Api;
using Workbench.Web.Data;
using Workbench.Web.Pages;
using Workbench.Web.Reconcile;
using Workbench.Web.Security;
using Workbench.Web.Website;
using Workbench.Web.Worker;

namespace Workbench.Web;

/// <summary>Every page and every route of the API.</summary>
internal sealed class Site(Store store, SampleErpHost erp, JobWorker worker)
{
    private readonly Cancellations cancellations = new(store);

    public void Map(WebApplication app, IAntiforgery antiforgery)
    {
        app.UseRouting();
        app.Use(new ForgeryGate(antiforgery).CheckAsync);
        app.UseEndpoints(_ => { });
        var router = new Router(app, antiforgery);
        new HomePages(store).Map(router);
        new StorefrontPages(store, cancellations).Map(router);
        new AdminOrderPages(store, cancellations).Map(router);
        var desk = new ReconcileDesk(store);
        app.Lifetime.ApplicationStopping.Register(desk.Stop);
        new ReconcilePages(store, cancellations, desk).Map(router);
        new ImportPages(store).Map(router);
        new DefinitionPages(store, cancellations).Map(router);
        new HistoryPages(store, cancellations).Map(router);
        new ConnectionPages(store).Map(router);
        new CheckPages(store).Map(router);
        new MappingPages(store).Map(router);
        new SettingPages(store).Map(router);
        new EmailPages(store).Map(router);
        new ErpPages(store, erp, worker).Map(router);
        new OrderApi(store, cancellations).Map(app);
        new AdminApi(store, cancellations).Map(app);
        router.Get("/token", ShowTokenAsync);
        StaticFiles.Map(app);
    }

    // For scripts: only a page of this origin, or a program that is no browser, can read the answer.
    private static Task ShowTokenAsync(PageContext context) =>
        ApiJson.WriteAsync(context.Http, new { requestVerificationToken = context.View.Token });
}
