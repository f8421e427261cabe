namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>An order in the shop.</summary>
/// <param name="Id">Vendure's own key.</param>
/// <param name="Code">Vendure's order number.</param>
/// <param name="Shop">Whoever bought it.</param>
internal sealed record VendureOrder(string Id, string Code, VendureApi Shop);
