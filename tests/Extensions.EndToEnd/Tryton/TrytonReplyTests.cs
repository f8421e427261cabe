using Extensions.EndToEnd.Tryton.Adapter;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton;

/// <summary>Answers that the seeded ERP does not give by itself, in the form that Tryton's source gives them.</summary>
public sealed class TrytonReplyTests
{
    [Theory]
    [InlineData("""{"id":1,"result":null}""", CancelReplyKind.Done, "")]
    [InlineData(
        """{"id":1,"error":["ConcurrencyException","Records were modified"]}""",
        CancelReplyKind.Conflict,
        "Records were modified"
    )]
    [InlineData("""{"id":1,"error":["UserError",["Not allowed.","",null]]}""", CancelReplyKind.Refused, "Not allowed.")]
    [InlineData(
        """{"id":1,"error":["UserWarning",["sale,1","Are you sure?",""]]}""",
        CancelReplyKind.Refused,
        "Are you sure?"
    )]
    [InlineData("""{"id":1,"error":["UserError",[]]}""", CancelReplyKind.Refused, "")]
    public void AsCancelReply_OfADocumentedAnswer_IsItsMeaning(string body, CancelReplyKind kind, string text)
    {
        var answer = Of(200, body).AsCancelReply();

        answer.Kind.Should().Be(ErpAnswerKind.Recognised);
        answer.Value.Kind.Should().Be(kind);
        answer.Value.Text.Should().Be(text);
    }

    [Theory]
    [InlineData(200, """{"id":1,"result":true}""")]
    [InlineData(200, """{"id":1}""")]
    [InlineData(200, """{"id":1,"error":["'state'",""]}""")]
    [InlineData(200, """{"id":1,"error":{"message":"no"}}""")]
    [InlineData(200, "[]")]
    [InlineData(200, "<!doctype html>")]
    [InlineData(200, "")]
    [InlineData(500, """{"id":1,"result":null}""")]
    public void AsCancelReply_OfAnythingElse_IsLeftToTheTransport(int status, string body) =>
        Of(status, body).AsCancelReply().Kind.Should().Be(ErpAnswerKind.NotRecognised);

    [Theory]
    [InlineData("""{"id":1,"result":null}""")]
    [InlineData("""{"id":1,"result":[{"id":1}]}""")]
    [InlineData("""{"id":1,"result":[{"id":"1","state":"draft","shipments.":[],"invoices.":[]}]}""")]
    [InlineData("""{"id":1,"result":[{"id":1,"state":"draft","shipments.":[]}]}""")]
    [InlineData("""{"id":1,"error":["'nonsense'",""]}""")]
    public void AsSales_OfWhatIsNoListOfSales_IsLeftToTheTransport(string body) =>
        Of(200, body).AsSales().Kind.Should().Be(ErpAnswerKind.NotRecognised);

    [Theory]
    [InlineData("draft", "none", "none", "", "", ErpOrderState.Open, false)]
    [InlineData("processing", "waiting", "waiting", "assigned", "draft", ErpOrderState.InFulfilment, false)]
    [InlineData("processing", "waiting", "waiting", "done,waiting", "draft", ErpOrderState.PartlyShipped, true)]
    [InlineData("processing", "sent", "waiting", "", "draft", ErpOrderState.Shipped, true)]
    [InlineData("processing", "none", "paid", "", "", ErpOrderState.Invoiced, true)]
    [InlineData("done", "sent", "paid", "done", "paid", ErpOrderState.Closed, true)]
    [InlineData("cancelled", "none", "none", "", "", ErpOrderState.Cancelled, false)]
    [InlineData("cancelled", "none", "none", "done", "", ErpOrderState.Cancelled, true)]
    [InlineData("approved", "none", "none", "", "", ErpOrderState.Unknown, false)]
    public void ToOrder_OfASale_IsTheMostThatHappened(
        string state,
        string shipmentState,
        string invoiceState,
        string shipments,
        string invoices,
        ErpOrderState expected,
        bool isFulfilled
    )
    {
        var body =
            $$"""{"id":1,"result":[{"id":7,"number":null,"rec_name":"[W1001]","state":"{{state}}","shipment_state":"{{shipmentState}}","invoice_state":"{{invoiceState}}","shipments.":[{{States(shipments)}}],"invoices.":[{{States(invoices)}}],"party.":{"id":2,"code":"C1"},"_timestamp":"17"}]}""";

        var order = Of(200, body).AsSales().Value.Single().ToOrder();

        order.State.Should().Be(expected);
        order.Fulfilment.Should().Be(isFulfilled ? Fulfilment.Something : Fulfilment.Nothing);
        order.StatusText.Should().Be(state);
        (order.Key, order.Number, order.CustomerNumber, order.Version).Should().Be(("7", "[W1001]", "C1", "17"));
    }

    [Theory]
    [InlineData("""{"shipments.":[{"id":3}]}""")]
    [InlineData("""{"shipments.":[3]}""")]
    [InlineData("""{"shipments.":[{"state":null}]}""")]
    [InlineData("""{"shipments.":[{"state":"flown out"}]}""")]
    [InlineData("""{"invoices.":[{"id":4}]}""")]
    [InlineData("""{"shipment_state":null}""")]
    [InlineData("""{"invoice_state":"some day"}""")]
    public void ToOrder_OfDocumentsWithoutAKnownState_TellsNothingOfThem(string change)
    {
        var sale = JObject.Parse(
            """{"id":7,"number":"1","rec_name":"1","state":"draft","shipment_state":"none","invoice_state":"none","shipments.":[],"invoices.":[]}"""
        );
        foreach (var member in JObject.Parse(change).Properties())
        {
            sale[member.Name] = member.Value;
        }

        var order = TrytonSale.Read(sale)!.ToOrder();

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain("may read shipments and invoices");
    }

    private static string States(string list) =>
        string.Join(
            ',',
            list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => $$"""{"state":"{{one}}"}""")
        );

    private static TrytonReply Of(int status, string body) =>
        TrytonReply.Of(new ErpResponse(status, body, new Dictionary<string, string>()));
}
