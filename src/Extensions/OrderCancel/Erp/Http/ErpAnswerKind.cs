#nullable enable

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>What an adapter makes of a complete answer.</summary>
    internal enum ErpAnswerKind
    {
        NotRecognised = 0,
        Recognised,
        Throttled,
        Passing,
        SignInExpired,
    }
}
