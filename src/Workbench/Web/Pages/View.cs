using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>What every page needs: the antiforgery token for its forms, and what is to be said once.</summary>
internal sealed record View(string Token, Notice? Notice)
{
    /// <summary>A form that changes something.</summary>
    public Html Form(string action, Html content, string kind = "form") =>
        Of(
            $"""
            <form method="post" action="{action}" class="{kind}"><input type="hidden" name="__RequestVerificationToken" value="{Token}">{content}</form>

            """
        );

    /// <summary>A form that is one button.</summary>
    public Html Button(string action, string label, string kind = "", params (string Name, string Value)[] values) =>
        Form(
            action,
            Of(
                $"""{values.Select(one => Of($"""<input type="hidden" name="{one.Name}" value="{one.Value}">"""))}<button class="{kind}">{label}</button>"""
            ),
            "inline"
        );

    public Html Upload(string action, Html content) =>
        Of(
            $"""
            <form method="post" action="{action}" class="form" enctype="multipart/form-data"><input type="hidden" name="__RequestVerificationToken" value="{Token}">{content}</form>

            """
        );
}
