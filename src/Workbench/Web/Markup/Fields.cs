using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Markup;

/// <summary>Labelled form fields.</summary>
internal static class Fields
{
    public static Html Text(string name, string label, string value, string help = "", bool required = false) =>
        Labelled(
            name,
            label,
            help,
            Of(
                $"""<input id="{name}" name="{name}" value="{value}" autocomplete="off" spellcheck="false"{Described(name, help)}{Flag(required, " required")}>"""
            )
        );

    public static Html Area(string name, string label, string value, string help) =>
        Labelled(
            name,
            label,
            help,
            Of(
                $"""<textarea id="{name}" name="{name}" rows="4" autocomplete="off" spellcheck="false"{Described(name, help)}>{value}</textarea>"""
            )
        );

    public static Html Number(string name, string label, int value, int most, string help = "") =>
        Labelled(
            name,
            label,
            help,
            Of(
                $"""<input id="{name}" name="{name}" type="number" min="0" max="{most}" value="{value}"{Described(name, help)}>"""
            )
        );

    /// <summary>Never shows what is stored: blank keeps it.</summary>
    public static Html Secret(string name, string label, bool isStored) =>
        Labelled(
            name,
            label,
            isStored ? "Stored and encrypted; it is never shown. Blank keeps it." : "Not set.",
            Of(
                $"""<input id="{name}" name="{name}" type="password" value="" autocomplete="new-password"{Described(name, "x")}>"""
            )
        );

    public static Html Choice(string name, string label, string value, IEnumerable<string> choices, string help = "") =>
        Choice(name, label, value, choices.Select(choice => (choice, choice)), help);

    public static Html Choice(
        string name,
        string label,
        string value,
        IEnumerable<(string Value, string Text)> choices,
        string help = ""
    ) =>
        Labelled(
            name,
            label,
            help,
            Of(
                $"""<select id="{name}" name="{name}"{Described(name, help)}>{choices.Select(one => Option(one.Value, one.Text, one.Value == value))}</select>"""
            )
        );

    public static Html Check(string name, string label, bool value, string help = "") =>
        Of(
            $"""
            <div class="field check"><label><input type="checkbox" name="{name}" value="true"{Flag(
                value,
                " checked"
            )}> {label}</label>{Help(name, help)}</div>

            """
        );

    public static Html Flag(bool condition, string attribute) => condition ? Of($"{attribute}") : Empty;

    private static Html Option(string value, string text, bool isChosen) =>
        Of($"""<option value="{value}"{Flag(isChosen, " selected")}>{text}</option>""");

    private static Html Labelled(string name, string label, string help, Html field) =>
        Of($"""<div class="field"><label for="{name}">{label}</label>{field}{Help(name, help)}</div>""");

    private static Html Described(string name, string help) =>
        help.Length == 0 ? Empty : Of($""" aria-describedby="{name}-help" """);

    private static Html Help(string name, string help) =>
        help.Length == 0 ? Empty : Of($"""<small id="{name}-help">{help}</small>""");
}
