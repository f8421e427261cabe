using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Many orders at once: as many requests as for one, and each order judged by its own lines.</summary>
public sealed class OdooManyTests
{
    [Fact]
    public void FindMany_Orders_AreEachJudgedByItsOwnLines()
    {
        AdapterRun run = OdooRun
            .Json2()
            .Answers(
                200,
                Joined(
                    OdooRun.Row(reference: "W2", id: 7, lines: "71"),
                    OdooRun.Row("cancel", null, reference: "W1", id: 8, lines: "81,82"),
                    OdooRun.Row(reference: "w1", id: 6, lines: "61"),
                    OdooRun.Row(reference: "W2 ", id: 9, lines: "91")
                )
            )
            .Answers(
                200,
                Joined(
                    OdooRun.Line("0.0", "0.0").Replace("\"id\":71", "\"id\":91").Replace("[7,", "[9,"),
                    OdooRun.Line("0.0", "0.0", 8).Replace("\"id\":71", "\"id\":81"),
                    OdooRun.Line("2.0", "0.0", 8).Replace("\"id\":71", "\"id\":82"),
                    OdooRun.Line("0.0", "0.0")
                )
            );

        IReadOnlyList<IReadOnlyList<ErpOrder>> found = run.FindMany(Web("W1"), Web("W2"), Web("W3"));

        found.Select(Told).Should().Equal("8 Cancelled Something", "7 Open Nothing, 9 Open Nothing", "");
        run.Http.Handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/json/2/sale.order/search_read",
                "POST https://erp.example/api/json/2/sale.order.line/search_read"
            );
        run.Http.Handler.Bodies[0]
            .Should()
            .Contain("""[["client_order_ref","in",["W1","W1 ","W2","W2 ","W3","W3 "]]]""");
        run.Http.Handler.Bodies[1].Should().Contain("""[["id","in",[71,81,82,91]]]""");
    }

    [Fact]
    public void FindMany_LineOfOneOrderIsNotShown_IsNotToldOfThatOrderAlone()
    {
        AdapterRun run = OdooRun
            .Json2()
            .Answers(200, Joined(OdooRun.Row(reference: "W1", id: 7), OdooRun.Row(reference: "W2", id: 8, lines: "81")))
            .Answers(200, OdooRun.OpenLine);

        run.FindMany(Web("W1"), Web("W2")).Select(Told).Should().Equal("7 Open Nothing", "8 Open NotTold");
    }

    [Fact]
    public void FindMany_OrderOfAnotherReference_IsNoAnswer()
    {
        AdapterRun run = OdooRun
            .Json2()
            .Answers(200, Joined(OdooRun.Row(reference: "W1"), OdooRun.Row(reference: "W9", id: 8)));

        AdapterRun.FaultOf(() => run.FindMany(Web("W1"), Web("W2"))).Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void FindMany_ByErpNumber_SearchesTheName()
    {
        AdapterRun run = OdooRun.Json2().Answers(200, OdooRun.Row(reference: null)).Answers(200, OdooRun.OpenLine);

        run.FindMany(
                new OrderReference("S00008", OrderNumberKind.Erp),
                new OrderReference("S00007", OrderNumberKind.Erp)
            )
            .Select(Told)
            .Should()
            .Equal("", "7 Open Nothing");

        run.Http.Handler.Bodies[0].Should().Contain("""[["name","in",["S00008","S00008 ","S00007","S00007 "]]]""");
    }

    private static OrderReference Web(string number) => new(number, OrderNumberKind.Web);

    private static string Joined(params string[] lists) =>
        "[" + string.Join(",", lists.Select(list => list.Substring(1, list.Length - 2))) + "]";

    private static string Told(IReadOnlyList<ErpOrder> orders) =>
        string.Join(", ", orders.Select(one => $"{one.Key} {one.State} {one.Fulfilment}"));
}
