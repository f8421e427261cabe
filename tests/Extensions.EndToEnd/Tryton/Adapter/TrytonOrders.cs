using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton.Adapter;

/// <summary>The sales of one Tryton database.</summary>
internal sealed class TrytonOrders(ErpHttp http) : IErpOrders
{
    /// <summary>The web number is a sale's <c>reference</c>, the ERP's own its <c>number</c> (measured).</summary>
    public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
    {
        var field = order.Kind == OrderNumberKind.Web ? TrytonSale.Reference : TrytonSale.Number;
        var sales = await SearchAsync(field, order.Number, cancellationToken);
        return [.. sales.Where(sale => sale.Has(field, order.Number)).Select(sale => sale.ToOrder())];
    }

    /// <summary>A search: reading a key that is gone is refused like one of another company (measured).</summary>
    public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
    {
        var sales = await SearchAsync(TrytonSale.Id, TrytonCall.Id(order), cancellationToken);
        return sales.SingleOrDefault()?.ToOrder();
    }

    /// <summary>
    /// A draft or a quotation is cancelled at once. A confirmed sale has to become a draft first; Tryton would answer
    /// yes to <c>cancel</c> and do nothing (measured). Called again after either step, it goes on from there.
    /// </summary>
    public async Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
    {
        if (order.StatusText != TrytonSale.Confirmed)
        {
            return await ChangeAsync(TrytonCall.Cancel, order, cancellationToken);
        }

        var reply = await ChangeAsync(TrytonCall.Draft, order, cancellationToken);
        if (reply.Kind != CancelReplyKind.Done)
        {
            return reply;
        }

        var draft = await ReadAsync(order, cancellationToken);
        return draft?.StatusText == TrytonSale.Draft
            ? await ChangeAsync(TrytonCall.Cancel, draft, cancellationToken)
            : CancelReply.Conflict("the confirmed sale did not become a draft");
    }

    private Task<IReadOnlyList<TrytonSale>> SearchAsync(
        string field,
        JToken value,
        CancellationToken cancellationToken
    ) => http.SendAsync(TrytonCall.Search(field, value), answer => TrytonReply.Of(answer).AsSales(), cancellationToken);

    private Task<CancelReply> ChangeAsync(string method, ErpOrder order, CancellationToken cancellationToken) =>
        http.SendAsync(
            TrytonCall.Change(method, order),
            answer => TrytonReply.Of(answer).AsCancelReply(),
            cancellationToken
        );
}
