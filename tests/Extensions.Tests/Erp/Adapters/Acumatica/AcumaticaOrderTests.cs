using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>What an order's status and shipments mean together.</summary>
public sealed class AcumaticaOrderTests
{
    [Theory]
    [InlineData("On Hold", "OnHold")]
    [InlineData("Open", "Open")]
    [InlineData("open ", "Open")]
    [InlineData("Awaiting Payment", "OnHold")]
    [InlineData("Credit Hold", "OnHold")]
    [InlineData("Pending Approval", "Locked")]
    [InlineData("Pending Processing", "Locked")]
    [InlineData("Shipping", "InFulfilment")]
    [InlineData("Back Order", "InFulfilment")]
    [InlineData("Invoiced", "Invoiced")]
    [InlineData("Completed", "Closed")]
    [InlineData("Rejected", "Closed")]
    [InlineData("Expired", "Closed")]
    [InlineData("Canceled", "Cancelled")]
    [InlineData("Something new", "Unknown")]
    [InlineData("", "Unknown")]
    public void Read_Status_IsTheStateOfTheVendorsHelp(string status, string state) =>
        Read(Json(status)).State.ToString().Should().Be(state);

    [Theory]
    [InlineData("Open", "Open", null, "Open", false)]
    [InlineData("Open", "Confirmed", null, "PartlyShipped", true)]
    [InlineData("Credit Hold", "Confirmed", null, "PartlyShipped", true)]
    [InlineData("Shipping", "On Hold", null, "InFulfilment", false)]
    [InlineData("Back Order", "Confirmed", null, "PartlyShipped", true)]
    [InlineData("Back Order", "Canceled", null, "InFulfilment", false)]
    [InlineData("Completed", "Confirmed", null, "Shipped", true)]
    [InlineData("Completed", "Completed", "AR000001", "Invoiced", true)]
    [InlineData("Open", "Open", "AR000001", "PartlyShipped", true)]
    [InlineData("Open", "Something new", null, "PartlyShipped", true)]
    [InlineData("Canceled", "Confirmed", null, "Cancelled", true)]
    [InlineData("Invoiced", "Confirmed", "AR000001", "Invoiced", true)]
    public void Read_Shipment_TellsMoreThanTheStatus(
        string status,
        string shipment,
        string? invoice,
        string state,
        bool fulfilled
    )
    {
        ErpOrder order = Read(Json(status, AcumaticaJson.Shipment(shipment, invoice)));

        order.State.ToString().Should().Be(state);
        order.Fulfilment.Should().Be(fulfilled ? Fulfilment.Something : Fulfilment.Nothing);
        order.StatusText.Should().Be(status);
    }

    [Fact]
    public void Read_Fields_AreUnwrapped()
    {
        ErpOrder order = Read(Json("Open"));

        order.Key.Should().Be("SO/000001");
        order.Number.Should().Be("000001");
        order.WebReference.Should().Be("W1001");
        order.CustomerNumber.Should().Be("C100");
        order.Version.Should().BeNull("Acumatica checks none");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"value\":null}")]
    [InlineData("[7]")]
    [InlineData("[[]]")]
    [InlineData("\"none\"")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"}}]")]
    [InlineData("[{\"Status\":{},\"InvoiceNbr\":{}}]")]
    [InlineData("[{\"Status\":{\"value\":null},\"InvoiceNbr\":{}}]")]
    [InlineData("[{\"Status\":{\"value\":{\"value\":\"Confirmed\"}},\"InvoiceNbr\":{}}]")]
    [InlineData("[{\"status\":{\"value\":\"Confirmed\"},\"InvoiceNbr\":{}}]")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"},\"InvoiceNbr\":null}]")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"},\"InvoiceNbr\":[\"AR1\"]}]")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"},\"InvoiceNbr\":{\"Value\":\"AR1\"}}]")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"},\"InvoiceNbr\":{}},{\"ShipmentNbr\":{\"value\":\"000778\"}}]")]
    public void Read_ShipmentsThatTellNothing_AreNotTold(string shipments)
    {
        JObject json = Json("Open");
        json["Shipments"] = JToken.Parse(shipments);

        ErpOrder order = Read(json);

        order.Fulfilment.Should().Be(Fulfilment.NotTold);
        order.FulfilmentText.Should().Contain("Shipments").And.Contain("parameter ShipmentsField");
        order.State.Should().Be(ErpOrderState.Open);
    }

    [Theory]
    [InlineData("{\"Status\":{\"value\":\"Confirmed\"},\"InvoiceNbr\":{}}")]
    [InlineData("[{\"Status\":\"Confirmed\",\"InvoiceNbr\":\"\"}]")]
    [InlineData("[{\"Status\":{},\"InvoiceNbr\":{\"value\":\"AR1\"}}]")]
    [InlineData("[{\"Status\":{\"value\":\"Open\"},\"InvoiceNbr\":{\"value\":42}}]")]
    [InlineData("[7,{\"Status\":{\"value\":\"Confirmed\"}}]")]
    public void Read_OneShippedOrInvoicedRow_IsSomethingInWhateverShape(string shipments)
    {
        JObject json = Json("Open");
        json["Shipments"] = JToken.Parse(shipments);

        Read(json).Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Fact]
    public void Read_ShipmentsMissing_AreNotTold()
    {
        JObject json = Json("Open");
        json.Remove("Shipments");

        Read(json).Fulfilment.Should().Be(Fulfilment.NotTold);
        Read(json, "ShipmentsField", "-").State.Should().Be(ErpOrderState.Open);
    }

    [Fact]
    public void Read_ShipmentsThatAreTold_AreNothingWhenNoneIsOut()
    {
        Read(Json("Open")).Fulfilment.Should().Be(Fulfilment.Nothing, "an empty list tells that there are none");
        Read(Json("Open", AcumaticaJson.Shipment("On Hold"))).Fulfilment.Should().Be(Fulfilment.Nothing);
    }

    [Theory]
    [InlineData("OrderType")]
    [InlineData("OrderNbr")]
    public void Read_WithoutAKey_IsNoData(string field)
    {
        JObject json = Json("Open");
        json[field] = new JObject();

        new Action(() => Read(json))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("*EndpointVersion*")
            .Which.Kind.Should()
            .Be(ErpFaultKind.NoData);
    }

    [Fact]
    public void Read_OtherFieldNames_AreParameters()
    {
        JObject json = Json("Open");
        json["CustomerOrder"] = new JObject { ["value"] = "W2002" };

        Read(json, "ReferenceField", "CustomerOrder").WebReference.Should().Be("W2002");
        Read(json, "CustomerField", "-").CustomerNumber.Should().BeNull();
        Read(json, "StatusLocked", "Open", "StatusOpen", "-").State.Should().Be(ErpOrderState.Locked);
    }

    [Theory]
    [InlineData("EndpointVersion", "../23.200.001", "Parameter EndpointVersion")]
    [InlineData("EndpointName", "..", "Parameter EndpointName")]
    [InlineData("ReferenceField", "ExternalRef eq 'x' or OrderNbr", "Parameter ReferenceField")]
    [InlineData("StatusLocked", "Open", "mapped twice, by parameters StatusOpen and StatusLocked")]
    public void Settings_ThatCannotBeUsed_NameTheParameter(string name, string value, string text) =>
        new Action(() => Read(Json("Open"), name, value)).Should().Throw<ErpFaultException>().WithMessage($"*{text}*");

    private static ErpOrder Read(JObject json, params string[] parameters)
    {
        string? Find(string name)
        {
            int at = Array.IndexOf(parameters, name);
            return at < 0 ? null : parameters[at + 1];
        }

        return new AcumaticaRow(AcumaticaSettings.In(new JobOptions(Find))).ToOrder(json);
    }

    private static JObject Json(string status, params JObject[] shipments) =>
        JObject.FromObject(
            new
            {
                OrderType = new { value = "SO" },
                OrderNbr = new { value = "000001" },
                ExternalRef = new { value = "W1001" },
                CustomerID = new { value = "C100" },
                Status = new { value = status },
                Shipments = shipments,
            }
        );
}
