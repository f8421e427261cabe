namespace Extensions.EndToEnd.RealErp;

/// <summary>An answer of the ERP on its way through the gate.</summary>
internal sealed record ErpGateReply(int Status, IReadOnlyDictionary<string, string[]> Headers, byte[] Body);
