using System.Diagnostics.CodeAnalysis;
using static Workbench.SampleErp.Orders.OrderStatus;

namespace Workbench.SampleErp.Orders;

/// <summary>The state machine: what a person may do in the ERP, and what the ERP lets an API client cancel.</summary>
internal static class OrderRules
{
    private static readonly Dictionary<string, Transition> Transitions = new(StringComparer.Ordinal)
    {
        ["hold"] = new(OnHold, Open),
        ["release"] = new(Open, OnHold),
        // A warehouse does not ask whether a cancellation is running.
        ["pick"] = new(InFulfilment, Open, Cancelling),
        ["partly-ship"] = new(PartlyShipped, Open, InFulfilment, Cancelling),
        ["ship"] = new(Shipped, Open, InFulfilment, PartlyShipped, Cancelling),
        ["invoice"] = new(Invoiced, Open, PartlyShipped, Shipped),
        ["lock"] = new(Locked, Open, OnHold, InFulfilment),
        ["unlock"] = new(Open, Locked),
        ["close"] = new(Closed, Open, OnHold, InFulfilment, PartlyShipped, Shipped, Invoiced, Locked),
        ["reopen"] = new(Open, Closed, Cancelled),
        ["cancel"] = new(Cancelled, Open, OnHold, InFulfilment, Locked, Cancelling),
    };

    public static IEnumerable<string> Actions => [.. Transitions.Keys, "touch", "status"];

    /// <summary>What a person can do with an order in a status.</summary>
    public static IEnumerable<string> ActionsFrom(string status) =>
        Transitions.Where(step => step.Value.From.Contains(status)).Select(step => step.Key);

    /// <summary>What a person does; false with the reason when the order's status forbids it.</summary>
    public static bool TryAct(
        SampleOrder order,
        string action,
        string? text,
        [NotNullWhen(true)] out SampleOrder? moved,
        [NotNullWhen(false)] out string? refusal
    )
    {
        moved = action switch
        {
            "touch" => order with { Version = order.Version + 1 },
            "status" => text is null ? null : order.Moved(text),
            _ => Transitions.TryGetValue(action, out var step) && step.From.Contains(order.Status)
                ? order.Moved(step.To)
                : null,
        };
        refusal = moved is null ? Refusal(order, action) : null;
        return moved is not null;
    }

    /// <summary>Why the ERP does not cancel this order, or null when it does.</summary>
    public static string? WhyNotCancellable(SampleOrder order) =>
        order.Status switch
        {
            InFulfilment => $"Order {order.Number} is being picked and can no longer be cancelled.",
            PartlyShipped => $"Order {order.Number} has been shipped in part.",
            Shipped => $"Order {order.Number} has been shipped.",
            Invoiced => $"Order {order.Number} has been invoiced.",
            Closed => $"Order {order.Number} is closed.",
            Locked => $"Order {order.Number} is locked by another user.",
            Cancelling => $"Order {order.Number} is being cancelled already.",
            Cancelled => $"Order {order.Number} has been cancelled already.",
            _ when order.Fulfilled => $"Order {order.Number} has been shipped or invoiced in part.",
            _ when order.Cancels == CancelMode.Never => $"Order {order.Number} cannot be cancelled: company policy.",
            _ => null,
        };

    private static string Refusal(SampleOrder order, string action)
    {
        if (action == "status")
        {
            return "Action status needs the query parameter text.";
        }

        return Transitions.TryGetValue(action, out var step)
            ? $"Action {action} needs status {string.Join(" or ", step.From)}; order {order.Number} is {order.Status}."
            : $"Unknown action {action}; allowed: {string.Join(", ", Actions)}.";
    }
}
