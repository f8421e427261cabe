using Extensions.OrderCancel.Erp;
using Workbench.Web.Data;

namespace Workbench.Web.Recording;

/// <summary>Notes each step of the protocol with what it came to.</summary>
internal sealed class RecordingOrders(IErpOrders inner, RunRecorder recorder) : IErpOrdersWithPoll
{
    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
        recorder.StepAsync(
            RunEventKind.Find,
            "Find",
            () => inner.FindAsync(order, cancellationToken),
            found => found.Count == 0 ? "The ERP has no such order." : string.Join(" ", found.Select(Describe))
        );

    public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
        recorder.StepAsync(
            RunEventKind.Read,
            "Read back",
            () => inner.ReadAsync(order, cancellationToken),
            read => read is null ? $"{order.Number} is gone from the ERP." : Describe(read)
        );

    public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken) =>
        recorder.StepAsync(
            RunEventKind.Cancel,
            "Ask to cancel",
            () => inner.CancelAsync(order, reason, cancellationToken),
            reply => $"{order.Number}: the ERP says {Describe(reply)}"
        );

    public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
        recorder.StepAsync(
            RunEventKind.Poll,
            "Ask again",
            () => inner.PollAsync(handle, cancellationToken),
            reply => $"{handle.Order.Number}: the ERP says {Describe(reply)}"
        );

    private static string Describe(ErpOrder order) =>
        $"{order.Number} is \"{order.StatusText}\" ({order.State}{FulfilmentOf(order)}).";

    private static string FulfilmentOf(ErpOrder order) =>
        order.Fulfilment switch
        {
            Fulfilment.Something => ", shipped or invoiced",
            Fulfilment.NotTold => ", not told whether shipped or invoiced",
            _ => "",
        };

    private static string Describe(CancelReply reply) =>
        reply.Text.Length == 0 ? $"{reply.Kind}." : $"{reply.Kind} (\"{reply.Text}\").";
}
