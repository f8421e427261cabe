using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Kit;

/// <summary>Mistakes that adapters make.</summary>
internal static class Defects
{
    public static readonly IReadOnlyDictionary<string, Func<IErpOrders, IErpOrders>> All = new Dictionary<
        string,
        Func<IErpOrders, IErpOrders>
    >
    {
        ["finds whatever the ERP brings"] = sound => new DefectiveOrders(sound)
        {
            Find = async (erp, order, ct) =>
                (await erp.FindAsync(order, ct)).Count > 0
                    ? await erp.FindAsync(order, ct)
                    : await erp.FindAsync(new OrderReference(order.Number + "0", order.Kind), ct),
        },
        ["hides the customer"] = Shown((o, state) => Copy(o, state, o.Fulfilment, customer: null)),
        ["takes an unknown status for open"] = Shown(
            (o, state) => Copy(o, state == ErpOrderState.Unknown ? ErpOrderState.Open : state, o.Fulfilment)
        ),
        ["overlooks shipments"] = Shown(
            (o, state) => Copy(o, state == ErpOrderState.Cancelled ? state : ErpOrderState.Open, Fulfilment.Nothing)
        ),
        ["takes every fault for not found"] = sound => new DefectiveOrders(sound)
        {
            Find = async (erp, order, ct) =>
            {
                try
                {
                    return await erp.FindAsync(order, ct);
                }
                catch (ErpFaultException)
                {
                    return Array.Empty<ErpOrder>();
                }
            },
        },
        ["takes every fault for gone, and gone for cancelled"] = sound => new DefectiveOrders(sound)
        {
            Read = async (erp, order, ct) =>
            {
                try
                {
                    return await erp.ReadAsync(order, ct) ?? Copy(order, ErpOrderState.Cancelled, Fulfilment.Nothing);
                }
                catch (ErpFaultException)
                {
                    return Copy(order, ErpOrderState.Cancelled, Fulfilment.Nothing);
                }
            },
        },
        ["gives up at one page"] = sound => new DefectiveOrders(sound)
        {
            Read = async (erp, order, ct) =>
            {
                try
                {
                    return await erp.ReadAsync(order, ct);
                }
                catch (ErpFaultException fault) when (fault.Kind == ErpFaultKind.NoData)
                {
                    throw ErpFaultException.Misconfigured(fault.Message);
                }
            },
        },
        ["takes what it reads for what it asked for"] = sound => new DefectiveOrders(sound)
        {
            Read = async (erp, order, ct) =>
                await erp.ReadAsync(order, ct) is { } read ? Copy(order, read.State, read.Fulfilment) : null,
        },
        ["takes silence for nothing"] = Shown(
            (o, state) => Copy(o, state, o.Fulfilment == Fulfilment.NotTold ? Fulfilment.Nothing : o.Fulfilment)
        ),
        ["believes the reply"] = sound => new DefectiveOrders(sound)
        {
            Read = (_, order, _) =>
                Task.FromResult<ErpOrder?>(Copy(order, ErpOrderState.Cancelled, Fulfilment.Nothing)),
        },
        ["asks twice"] = sound => new DefectiveOrders(sound)
        {
            Cancel = async (erp, order, reason, ct) =>
            {
                await erp.CancelAsync(order, reason, ct);
                return await erp.CancelAsync(order, reason, ct);
            },
        },
        ["tells the whole body"] = sound => new DefectiveOrders(sound)
        {
            Cancel = async (erp, order, reason, ct) =>
            {
                await erp.CancelAsync(order, reason, ct);
                return CancelReply.Refused("{\"trace\":\"" + Extensions.AdapterKit.TestSecrets.BodyMarker + "\"}");
            },
        },
        ["takes a refusal for done"] = sound => new DefectiveOrders(sound)
        {
            Cancel = async (erp, order, reason, ct) =>
            {
                await erp.CancelAsync(order, reason, ct);
                return CancelReply.Done();
            },
        },
    };

    private static Func<IErpOrders, IErpOrders> Shown(Func<ErpOrder, ErpOrderState, ErpOrder> show) =>
        sound => new DefectiveOrders(sound)
        {
            Find = async (erp, order, ct) => (await erp.FindAsync(order, ct)).Select(o => show(o, o.State)).ToList(),
            Read = async (erp, order, ct) => await erp.ReadAsync(order, ct) is { } read ? show(read, read.State) : null,
        };

    private static ErpOrder Copy(ErpOrder order, ErpOrderState state, Fulfilment fulfilment) =>
        Copy(order, state, fulfilment, order.CustomerNumber);

    private static ErpOrder Copy(ErpOrder order, ErpOrderState state, Fulfilment fulfilment, string? customer) =>
        new(order.Key, order.Number, state, order.StatusText, fulfilment, order.WebReference, customer, order.Version);
}
