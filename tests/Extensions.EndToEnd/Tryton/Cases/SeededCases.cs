using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>The eight sales that are seeded, each in a state of its own.</summary>
internal static class SeededCases
{
    public static IReadOnlyList<ErpCase<TrytonStage>> All { get; } =
    [
        new("W1001, a draft", "W1001", "Cancelled", 1),
        new("W1002, a quotation", "W1002", "Cancelled", 1),
        new("W1003, processing, waits in the warehouse", "W1003", "Refused", 0),
        new("W1004, processing, shipped", "W1004", "Refused", 0),
        new("W1005, a draft", "W1005", "Cancelled", 1),
        new("W1006, a quotation", "W1006", "Cancelled", 1),
        new("W1007, confirmed: first a draft again, then cancelled", "W1007", "Cancelled", 2),
        new("W1008, processing, invoice posted", "W1008", "Refused", 0),
        new(
            "W1003, allowed by a parameter: Tryton says yes and does nothing",
            "W1003",
            "Ignored",
            1,
            "AlsoCancelStates=InFulfilment",
            "TimeoutSeconds=12",
            "AttemptTimeoutSeconds=4"
        ),
        new(
            "W1004, allowed by a parameter, and yet never when shipped",
            "W1004",
            "Refused",
            0,
            "AlsoCancelStates=InFulfilment"
        ),
    ];
}
