using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap;

/// <summary>Tests that share one SAP CAP run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class CapCollection : ICollectionFixture<CapErp>, ICollectionFixture<ErpLedger>
{
    public const string Name = "Cap";
}
