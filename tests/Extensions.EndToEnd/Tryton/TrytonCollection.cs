using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Tryton.Cases;
using Extensions.EndToEnd.Tryton.Erp;

namespace Extensions.EndToEnd.Tryton;

/// <summary>Tests that share one Tryton run one after the other and reset it first.</summary>
[CollectionDefinition(Name)]
public sealed class TrytonCollection : ICollectionFixture<TrytonErp>, ICollectionFixture<ErpLedger>
{
    public const string Name = "Tryton";
}
