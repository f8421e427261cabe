using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Workbench.Web.Markup;

/// <summary>
/// A piece of a page. It is made from templates alone: what a template's text holds is markup, what is put into its
/// holes is text and gets encoded. There is no way to turn a string into markup, so no input can become one.
/// </summary>
internal readonly struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? markup;

    internal Html(HtmlTemplate template)
    {
        markup = template.Result();
    }

    public static Html Empty => default;

    /// <summary>Makes a piece from a template: <c>Of($"&lt;p&gt;{name}&lt;/p&gt;")</c>.</summary>
    public static Html Of(HtmlTemplate template) => new(template);

    /// <summary>The piece when the condition holds, else nothing.</summary>
    public static Html If(bool condition, Func<Html> piece) => condition ? piece() : Empty;

    internal static string Encode(string? text) => Encoder.Encode(text ?? "");

    public override string ToString() => markup ?? "";
}
