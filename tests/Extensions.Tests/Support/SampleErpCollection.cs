namespace Extensions.Tests.Support;

/// <summary>Tests that share one sample ERP run one after the other and reset it first.</summary>
[CollectionDefinition(Name)]
public sealed class SampleErpCollection : ICollectionFixture<SampleErpProcess>
{
    public const string Name = "Sample ERP";
}
