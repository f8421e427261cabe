using Extensions.AdapterKit.Running;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>Many orders in one question: each as it is told alone, or the question is not answered.</summary>
internal static class ManyScenarios
{
    public static readonly IReadOnlyList<ScenarioCase> All = new[]
    {
        new ScenarioCase(
            Scenario.ManyAtOnce,
            "Each order as one by one, in few requests of at most 2 000 characters, nothing sent",
            ManyAtOnceAsync
        ),
        new ScenarioCase(Scenario.ManyAtOnceNotTold, "Not told, or no answer", ManyAtOnceNotToldAsync),
        new ScenarioCase(Scenario.ManyAtOncePart, "No answer", ManyAtOncePartAsync),
    };

    private const int Most = 50;
    private const int MostRequests = 20;
    private const int LongestUrl = 2000;

    private static async Task ManyAtOnceAsync(ScenarioRun run)
    {
        List<OrderReference> asked = Enumerable.Range(0, Most).Select(i => AddMixed(run, i)).ToList();
        int before = run.Erp.Requests.Count;

        IReadOnlyList<IReadOnlyList<ErpOrder>> many = await run.AskAsync(orders => FindManyAsync(orders, asked));

        List<WireRequest> requests = run.Erp.Requests.Skip(before).ToList();
        requests.Count(one => one.Step == WireStep.Read).Should().BeInRange(1, MostRequests);
        many.Should().HaveCount(Most, "each reference has its list");
        IReadOnlyList<IReadOnlyList<ErpOrder>> alone = await run.AskAsync(orders => FindEachAsync(orders, asked));
        for (int i = 0; i < Most; i++)
        {
            bool isLeftOut = many[i].Count == 0 && alone[i].All(order => order.State == ErpOrderState.Cancelled);
            many[i]
                .Select(Told)
                .Should()
                .BeEquivalentTo(isLeftOut ? Array.Empty<string>() : alone[i].Select(Told), $"of {asked[i].Number}");
        }

        many.Sum(own => own.Count).Should().BeGreaterThan(Most / 2);
        many.Should().Contain(own => own.Count == 2, "one web order is two in the ERP");
        int host = run.Erp.BaseUrl.GetLeftPart(UriPartial.Authority).Length;
        run.Erp.Requests.Max(request => host + request.Target.Length).Should().BeLessThanOrEqualTo(LongestUrl);
        NothingSent(run);
    }

    private static async Task ManyAtOnceNotToldAsync(ScenarioRun run)
    {
        List<OrderReference> asked = AddTwo(run, order => order.IsFulfilled = true);
        run.Erp.Break(FaultPlace.Lookup, WireFaults.Edited(e => e.Erp.SayWithoutFulfilment(e.Healthy)));

        IReadOnlyList<IReadOnlyList<ErpOrder>>? many = await run.AskAsync(orders => TryFindManyAsync(orders, asked));

        (many ?? Array.Empty<IReadOnlyList<ErpOrder>>())
            .SelectMany(own => own)
            .Should()
            .NotContain(order => order.Fulfilment == Fulfilment.Nothing, "the answers tell nothing of shipments");
        NothingSent(run);
    }

    private static async Task ManyAtOncePartAsync(ScenarioRun run)
    {
        List<OrderReference> asked = AddTwo(run, _ => { });
        bool isPart = false;
        run.Erp.Break(
            FaultPlace.Lookup,
            async e =>
            {
                WireAnswer part =
                    e.Request.Query(WireFaults.NextPageMark) == null
                        ? e.Erp.SayPart(e.Request, e.Healthy)
                        : WireAnswer.Json(503, "{}");
                isPart |= part.Body.Length < e.Healthy.Body.Length;
                await e.SendAsync(part);
                return true;
            }
        );

        IReadOnlyList<IReadOnlyList<ErpOrder>>? many = await run.AskAsync(orders => TryFindManyAsync(orders, asked));

        isPart.Should().BeTrue("the answer about both must come in parts");
        many.Should().BeNull("an order might be on the page that did not come");
        NothingSent(run);
    }

    // Every fifth number needs escapes; of the rest one is two orders, and one none.
    private static OrderReference AddMixed(ScenarioRun run, int index)
    {
        string number = index % 5 == 0 ? run.Tests.HardNumber + index : $"W{2000 + index}";
        bool byWeb = run.NumberKind == OrderNumberKind.Web;
        for (
            int i = 0;
            i
                < (
                    index == 1 ? 0
                    : index == 2 ? 2
                    : 1
                );
            i++
        )
        {
            StoredOrder stored = run.Erp.Add(byWeb ? number : ScenarioRun.WebNumber);
            stored.Number = byWeb ? stored.Number : number;
            stored.IsFulfilled = index % 4 == 3;
            stored.State =
                index % 4 == 2 && index > 2 ? ErpOrderState.Cancelled
                : stored.IsFulfilled ? ErpOrderState.PartlyShipped
                : ErpOrderState.Open;
        }

        return new OrderReference(number, run.NumberKind);
    }

    private static List<OrderReference> AddTwo(ScenarioRun run, Action<StoredOrder> set) =>
        new[] { run.Erp.Add("W2001", set: set), run.Erp.Add("W2002", set: set) }
            .Select(order => run.NumberKind == OrderNumberKind.Web ? order.WebReference : order.Number)
            .Select(number => new OrderReference(number, run.NumberKind))
            .ToList();

    private static Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
        IErpOrders orders,
        IReadOnlyList<OrderReference> asked
    )
    {
        orders
            .Should()
            .BeAssignableTo<IErpOrdersInBulk>(
                "an adapter that cannot ask about many orders at once declares it not applicable"
            );
        return ((IErpOrdersInBulk)orders).FindManyAsync(asked, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>?> TryFindManyAsync(
        IErpOrders orders,
        IReadOnlyList<OrderReference> asked
    )
    {
        try
        {
            return await FindManyAsync(orders, asked);
        }
        catch (ErpFaultException)
        {
            return null; // the answer that is expected of most
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindEachAsync(
        IErpOrders orders,
        IReadOnlyList<OrderReference> asked
    )
    {
        var all = new List<IReadOnlyList<ErpOrder>>();
        foreach (OrderReference reference in asked)
        {
            var own = new List<ErpOrder>();
            foreach (ErpOrder found in await orders.FindAsync(reference, CancellationToken.None))
            {
                own.Add((await orders.ReadAsync(found, CancellationToken.None))!);
            }

            all.Add(own.OfType<ErpOrder>().ToList());
        }

        return all;
    }

    // All but the version, which a list need not tell.
    private static string Told(ErpOrder order) =>
        string.Join(
            " | ",
            order.Key,
            order.Number,
            order.State,
            order.StatusText,
            order.Fulfilment,
            order.FulfilmentText,
            order.WebReference,
            order.CustomerNumber,
            order.Company,
            order.LineCount,
            string.Join(",", order.OpenLines ?? Array.Empty<string>())
        );

    private static void NothingSent(ScenarioRun run) =>
        (run.Erp.Count(WireStep.Cancel) + run.Erp.Count(WireStep.Write)).Should().Be(0, "a comparison changes nothing");
}
