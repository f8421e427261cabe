using Extensions.OrderCancel.Erp;
using Moq;

namespace Extensions.Tests.Erp;

/// <summary>Who can be asked about an accepted cancellation is asked; of the others reads tell.</summary>
public sealed class PollingTests
{
    private readonly CancelHandle handle = new(new ErpOrder("1", "1", ErpOrderState.Open, "Open"), "status/1");

    [Fact]
    public async Task PollAsync_OrdersWithPoll_AreAsked()
    {
        var orders = new Mock<IErpOrdersWithPoll>();
        orders.Setup(one => one.PollAsync(this.handle, default)).ReturnsAsync(CancelReply.Failed("shipped"));

        CancelReply reply = await ((IErpOrders)orders.Object).PollAsync(this.handle, default);

        reply.Kind.Should().Be(CancelReplyKind.Failed);
    }

    [Fact]
    public async Task PollAsync_OrdersWithout_AreStillAtWork()
    {
        CancelReply reply = await Mock.Of<IErpOrders>().PollAsync(this.handle, default);

        reply.Kind.Should().Be(CancelReplyKind.Accepted);
        reply.Handle.Should().BeSameAs(this.handle);
    }
}
