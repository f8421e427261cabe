namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>What a partner's service does instead of cancelling.</summary>
internal enum FnoServiceFault
{
    None = 0,
    DoesNothing,
    CancelsOneLine,
    Throws,
    IsForbidden,
}
