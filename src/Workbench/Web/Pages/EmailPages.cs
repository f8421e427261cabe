using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: the mails that would have been sent.</summary>
internal sealed class EmailPages(Store store)
{
    public void Map(Router router) => router.Get("/admin/emails", ShowListAsync);

    public static Html Show(Email mail) =>
        Of(
            $"""
            <article class="mail"><h3>{mail.Subject}</h3><p class="soft">to {mail.Address}, {Parts.Time(
                mail.SentOn
            )}, <a href="{Paths.Job(
                mail.JobNumber
            )}">job {mail.JobNumber}</a></p><pre tabindex="0">{mail.Body}</pre></article>

            """
        );

    private Task ShowListAsync(PageContext context)
    {
        var mails = store.Outbox.All();
        var body = Of(
            $"""
            <h1>E-mails</h1>
            <p>Nothing is sent: here is what the platform would send by Notify Email and Notify Condition. {Parts.Assumed(
                "The real mail's text and the template in use are not public."
            )}</p>
            {If(mails.Count == 0, () => Of($"""<p class="empty">None.</p>"""))}{mails.Select(Show)}

            """
        );
        return context.ShowAsync(new Page("E-mails", "/admin/emails", body));
    }
}
