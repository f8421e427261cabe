using System.Globalization;

namespace Workbench.SampleErp.Orders;

/// <summary>An order on the wire.</summary>
internal sealed record OrderDocument(
    string Id,
    string Number,
    string Reference,
    string CustomerNumber,
    string Status,
    bool Fulfilled,
    string Version
)
{
    public static OrderDocument From(SampleOrder order) =>
        new(
            order.Id,
            order.Number,
            order.Reference,
            order.CustomerNumber,
            order.Status,
            order.Fulfilled,
            order.Version.ToString(CultureInfo.InvariantCulture)
        );
}
