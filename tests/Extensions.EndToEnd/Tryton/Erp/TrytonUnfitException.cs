namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>This host cannot run Tryton; the message says what is missing.</summary>
internal sealed class TrytonUnfitException(string reason) : Exception(reason);
