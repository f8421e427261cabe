namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>An answer of the ERP on its way through the gate.</summary>
internal sealed record TrytonGateReply(int Status, string ContentType, byte[] Body);
