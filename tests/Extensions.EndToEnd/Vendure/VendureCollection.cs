using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure;

/// <summary>Tests that share one Vendure run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class VendureCollection : ICollectionFixture<VendureErp>, ICollectionFixture<ErpLedger>
{
    public const string Name = "Vendure";
}
