#nullable enable

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What to do next about one order.</summary>
    internal enum Decision
    {
        ReadAgain = 0,
        AskAgain,
        Settled,
    }
}
