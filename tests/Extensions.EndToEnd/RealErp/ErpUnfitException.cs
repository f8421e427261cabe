namespace Extensions.EndToEnd.RealErp;

/// <summary>This host cannot run the ERP; the message says what is missing.</summary>
internal sealed class ErpUnfitException(string reason) : Exception(reason);
