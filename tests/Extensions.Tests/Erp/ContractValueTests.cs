using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp;

/// <summary>The values that adapters make and get: what they insist on, and what they make of null.</summary>
public sealed class ContractValueTests
{
    [Theory]
    [InlineData("", "E1")]
    [InlineData(" ", "E1")]
    [InlineData("K1", "")]
    [InlineData("K1", null)]
    public void ErpOrder_WithoutKeyOrNumber_Throws(string key, string? number)
    {
        Action make = () => _ = new ErpOrder(key, number!, ErpOrderState.Open, "Open", Fulfilment.Nothing);

        make.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(ErpOrderState.PartlyShipped)]
    [InlineData(ErpOrderState.Shipped)]
    [InlineData(ErpOrderState.Invoiced)]
    public void ErpOrder_ShippedOrInvoiced_IsFulfilledWhateverTheAdapterSays(ErpOrderState state)
    {
        new ErpOrder("K1", "E1", state, null!, Fulfilment.Nothing).Fulfilment.Should().Be(Fulfilment.Something);
    }

    [Theory]
    [InlineData(Fulfilment.NotTold, "Lines tell nothing.")]
    [InlineData(Fulfilment.Nothing, "")]
    [InlineData(Fulfilment.Something, "")]
    public void ErpOrder_FulfilmentText_IsKeptWhereNothingIsTold(Fulfilment fulfilment, string expected)
    {
        var order = new ErpOrder(
            "K1",
            "E1",
            ErpOrderState.Open,
            "Open",
            fulfilment,
            fulfilmentText: "Lines tell nothing."
        );

        order.FulfilmentText.Should().Be(expected);
    }

    [Fact]
    public void ErpOrder_NullStatus_IsEmpty()
    {
        new ErpOrder("K1", "E1", ErpOrderState.Open, null!, Fulfilment.Nothing).StatusText.Should().BeEmpty();
    }

    [Fact]
    public void OrderReference_Kind_DecidesWhichNumberIsKnown()
    {
        var web = new OrderReference("W1", OrderNumberKind.Web, "ignored", " E1 ", " ");
        web.WebNumber.Should().Be("W1");
        web.ErpNumber.Should().Be("E1");
        web.CustomerNumber.Should().BeNull();

        var erp = new OrderReference("E1", OrderNumberKind.Erp, " W1 ", "ignored", "C1");
        erp.WebNumber.Should().Be("W1");
        erp.ErpNumber.Should().Be("E1");
        erp.CustomerNumber.Should().Be("C1");
    }

    [Fact]
    public void OrderReference_Blank_Throws()
    {
        Action make = () => _ = new OrderReference(" ", OrderNumberKind.Web);

        make.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void CancelReply_NullTexts_AreEmpty()
    {
        CancelReply[] replies =
        {
            CancelReply.Done(),
            CancelReply.Failed(null!),
            CancelReply.Refused(null!),
            CancelReply.Conflict(null!),
            CancelReply.Unknown(null!),
        };

        replies.Should().OnlyContain(reply => reply.Text == string.Empty && reply.Handle == null);
    }

    [Fact]
    public void CancelReply_AcceptedWithoutHandle_Throws()
    {
        Action make = () => CancelReply.Accepted(null!);

        make.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void CancelHandle_Parts_AreKept()
    {
        var order = new ErpOrder("K1", "E1", ErpOrderState.Open, "Open", Fulfilment.Nothing);
        var handle = new CancelHandle(order, "operations/1");

        handle.Order.Should().BeSameAs(order);
        handle.Value.Should().Be("operations/1");
    }

    [Fact]
    public void JobParameter_BlankNameOrNulls_AreHandled()
    {
        Action make = () => _ = new JobParameter(" ", "", "");

        make.Should().Throw<ArgumentException>();
        new JobParameter("A", null!, null!).Default.Should().BeEmpty();
        new JobParameter("A", null!, null!).Help.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://erp.example", "https://erp.example/")]
    [InlineData("https://erp.example/api", "https://erp.example/api/")]
    [InlineData("https://erp.example/api/?a=b#c", "https://erp.example/api/")]
    public void ErpConnection_BaseUrl_EndsWithASlash(string url, string expected)
    {
        new ErpConnection(new Uri(url)).BaseUrl.AbsoluteUri.Should().Be(expected);
    }

    [Fact]
    public void ErpConnection_NotHttp_Throws()
    {
        Action ftp = () => _ = new ErpConnection(new Uri("ftp://erp.example"));
        Action relative = () => _ = new ErpConnection(new Uri("api", UriKind.Relative));
        Action none = () => _ = new ErpConnection(null!);

        ftp.Should().Throw<ArgumentException>();
        relative.Should().Throw<ArgumentException>();
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ErpConnection_AsText_HoldsNoSecret()
    {
        var connection = new ErpConnection(new Uri("https://erp.example/api")) { Name = "ERP", Password = "hunter22" };

        connection.ToString().Should().Be("ERP https://erp.example/api/");
    }

    [Fact]
    public void ErpRequest_WithoutMethodOrUrl_Throws()
    {
        Action method = () => _ = new ErpRequest(ErpExchangeKind.Read, " ", "x");
        Action url = () => _ = new ErpRequest(ErpExchangeKind.Read, "GET", null!);

        method.Should().Throw<ArgumentException>();
        url.Should().Throw<ArgumentNullException>();
        new ErpRequest(ErpExchangeKind.Write, "patch", "x").Method.Should().Be("PATCH");
    }
}
