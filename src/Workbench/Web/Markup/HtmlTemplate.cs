using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Workbench.Web.Markup;

/// <summary>Reads an interpolated string: its literals are markup, its holes are encoded. Attributes are always quoted.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private const int UsualHole = 24;

    private readonly StringBuilder text = new(literalLength + (formattedCount * UsualHole));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(Html.Encode(value));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html piece) => text.Append(piece.ToString());

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            text.Append(piece.ToString());
        }
    }

    internal string Result() => text.ToString();
}
