using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Protocol;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>True answers that tell less than usual, or in another shape: what is not told is no evidence.</summary>
internal static class EvidenceScenarios
{
    private const decimal BelowZero = -7m;

    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(
            Scenario.FulfilmentNotTold,
            "Refused (FulfilmentNotTold), Misconfigured or Unavailable, nothing sent",
            FulfilmentNotToldAsync
        ),
        new ScenarioCase(
            Scenario.SingleLineAsObject,
            "Refused, Misconfigured or Unavailable, nothing sent",
            SingleLineAsObjectAsync
        ),
        new ScenarioCase(Scenario.NegativeQuantity, "Refused, nothing sent", NegativeQuantityAsync),
        new ScenarioCase(
            Scenario.NextPage,
            "Cancelled, each asked once; or Misconfigured or Unavailable, nothing sent",
            NextPageAsync
        ),
        new ScenarioCase(Scenario.OtherOrderReadBack, "Unconfirmed, asked once", OtherOrderReadBackAsync),
        new ScenarioCase(Scenario.GoneByGateway, "Unconfirmed, asked once", GoneByGatewayAsync),
        new ScenarioCase(Scenario.OneWebPageAtReadBack, "Cancelled, asked once", OneWebPageAtReadBackAsync),
    };

    private static async Task FulfilmentNotToldAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.IsFulfilled = true);
        bool isLeftOut = false;
        run.Erp.Break(
            FaultPlace.Lookup,
            WireFaults.Edited(e =>
            {
                WireAnswer left = e.Erp.SayWithoutFulfilment(e.Healthy);
                isLeftOut |= left.Body.Length < e.Healthy.Body.Length;
                return left;
            })
        );
        Verdict verdict = await run.CancelAsync();
        verdict
            .Check(isLeftOut, "the scripted ERP must name its FulfilmentFields, so that answers can leave them out")
            .Ended(CancelOutcomeKind.Refused, CancelOutcomeKind.Misconfigured, CancelOutcomeKind.Unavailable)
            .NothingSent();
        if (verdict.Outcome.Kind == CancelOutcomeKind.Refused)
        {
            verdict.Because(RefusalReason.FulfilmentNotTold);
        }
    }

    private static async Task SingleLineAsObjectAsync(ScenarioRun run)
    {
        run.AddOrder(order => order.IsFulfilled = true);
        bool isOne = false;
        run.Erp.Break(
            FaultPlace.Lookup,
            WireFaults.Edited(e =>
            {
                WireAnswer one = e.Erp.SayOneAsObject(e.Healthy);
                isOne |=
                    one.Body.TrimStart().StartsWith("<", StringComparison.Ordinal) || HasFewerLists(one, e.Healthy);
                return one;
            })
        );
        (await run.CancelAsync())
            .Check(isOne, "one line must come as an object; without lists the scenario is declared not applicable")
            .Ended(CancelOutcomeKind.Refused, CancelOutcomeKind.Misconfigured, CancelOutcomeKind.Unavailable)
            .NothingSent();
    }

    private static bool HasFewerLists(WireAnswer one, WireAnswer healthy) =>
        one.Body.Count(c => c == '[') < healthy.Body.Count(c => c == '[');

    private static async Task NegativeQuantityAsync(ScenarioRun run)
    {
        run.AddOrder(order =>
        {
            order.IsFulfilled = true;
            order.FulfilledQuantity = BelowZero;
        });
        bool isShown = false;
        run.Erp.Break(
            FaultPlace.Lookup,
            WireFaults.Edited(e =>
            {
                isShown |= e.Healthy.Body.Contains("-7");
                return e.Healthy;
            })
        );
        (await run.CancelAsync())
            .Check(
                isShown,
                "the scripted ERP must show StoredOrder.Quantity; without quantities the scenario is declared not applicable"
            )
            .Ended(CancelOutcomeKind.Refused)
            .NothingSent();
    }

    private static async Task NextPageAsync(ScenarioRun run)
    {
        run.KnownCustomer = ScenarioRun.Customer;
        run.AddOrder();
        run.AddOrder();
        run.Erp.Break(FaultPlace.Lookup, WireFaults.InParts);
        Verdict verdict = await run.CancelAsync();
        verdict.Ended(CancelOutcomeKind.Cancelled, CancelOutcomeKind.Misconfigured, CancelOutcomeKind.Unavailable);
        if (verdict.Outcome.Kind == CancelOutcomeKind.Cancelled)
        {
            verdict.Asked(2).CancelledInErp(2);
        }
        else
        {
            verdict.NothingSent();
        }
    }

    private static async Task OtherOrderReadBackAsync(ScenarioRun run)
    {
        StoredOrder order = run.AddOrder();
        StoredOrder other = run.Erp.MakeOrder(900, "W9009", "C900");
        var values = new Dictionary<string, string>
        {
            [order.Key] = other.Key,
            [order.Number] = other.Number,
            [order.WebReference] = other.WebReference,
            [order.CustomerNumber] = other.CustomerNumber,
        };
        run.Erp.Break(
            FaultPlace.ReadBack,
            WireFaults.Edited(e => e.Healthy.WithBody(WireBody.WithValues(e.Healthy.Body, values)))
        );
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Unconfirmed).Asked(1).CancelledInErp(1);
    }

    private static async Task GoneByGatewayAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.HtmlWith(404), times: 1);
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.NoRoute);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Unconfirmed).Asked(1).CancelledInErp(1);
    }

    private static async Task OneWebPageAtReadBackAsync(ScenarioRun run)
    {
        run.AddOrder();
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.Html, times: 1);
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.Status(403), times: 1);
        run.Erp.Break(FaultPlace.ReadBack, WireFaults.Status(302, "Location: /sign-in"), times: 1);
        (await run.CancelAsync()).Ended(CancelOutcomeKind.Cancelled).Asked(1).CancelledInErp(1);
    }
}
