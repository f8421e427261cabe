using Workbench.SampleErp.Faults;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>The fault switches of the sample ERP.</summary>
internal static class FaultView
{
    private static readonly (string Label, (string, string)[] Fields)[] Switches =
    [
        ("The ERP is down", [("kind", "reset-before")]),
        ("Too busy (429)", [("kind", "throttle")]),
        ("Slow (3 s)", [("kind", "delay"), ("delayMs", "3000")]),
        ("Says yes, does nothing", [("kind", "ignore"), ("on", "cancel")]),
        ("Acts, but the answer is lost (once)", [("kind", "reset-after"), ("on", "cancel"), ("times", "1")]),
        ("Cancels whatever it is", [("kind", "accept-anything"), ("on", "cancel")]),
    ];

    public static Html Show(IReadOnlyList<FaultDocument> faults, View view) =>
        Of(
            $"""
            <section class="card" aria-labelledby="faults-title"><h2 id="faults-title">Faults</h2>
            {If(faults.Count == 0, () => Of($"""<p id="faults-on">None: the ERP works.</p>"""))}
            {If(
                faults.Count > 0,
                () =>
                    Of(
                        $"""<ul id="faults-on">{faults.Select(fault => Of($"<li>{Parts.Badge("!", fault.Kind, "warn")} {Describe(fault)}</li>"))}</ul>{view.Button("/erp/faults/clear", "Switch all faults off", "primary")}"""
                    )
            )}
            <div class="switches">{Switches.Select(one => view.Button("/erp/faults", one.Label, "", one.Fields))}</div>
            <details id="fault-more"><summary>Another fault</summary>{view.Form("/erp/faults", NewFields())}</details>
            <details id="wis"><summary>The circuit breaker</summary><p>After five faults in a row the module does not try this ERP for 30 seconds, as it would on a real server. A restart of the integration service forgets that.</p>{view.Button(
                "/erp/restart",
                "Restart the integration service"
            )}</details>
            </section>

            """
        );

    private static Html NewFields() =>
        Of(
            $"""
            {Fields.Choice("kind", "Kind", "status", FaultNames.Kinds.Keys)}
            {Fields.Choice(
                "on",
                "On",
                FaultNames.AnyOperation,
                [FaultNames.AnyOperation, .. FaultNames.Operations.Keys]
            )}
            {Fields.Text("order", "Web order", "", "Blank: every order.")}
            {Fields.Text("status", "HTTP status", "", "For kind status only.")}
            {Fields.Text("delayMs", "Delay in milliseconds", "")}
            {Fields.Text("retryAfter", "Retry-After", "", "For kinds status and throttle.")}
            {Fields.Text("times", "How many times", "", "Blank: until it is switched off.")}
            <button class="primary">Switch on</button>

            """
        );

    private static string Describe(FaultDocument fault) =>
        string.Join(
            ", ",
            new[]
            {
                $"on {fault.On}",
                fault.Order is null ? "every order" : $"order {fault.Order}",
                fault.Status is { } status ? $"HTTP {status}" : "",
                fault.DelayMs is { } delay ? $"after {delay} ms" : "",
                fault.RetryAfter is null ? "" : $"Retry-After {fault.RetryAfter}",
                fault.Times is { } times ? $"{times} more times" : "until switched off",
            }.Where(text => text.Length > 0)
        );
}
