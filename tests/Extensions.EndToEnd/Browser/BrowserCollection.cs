namespace Extensions.EndToEnd.Browser;

/// <summary>All browser tests share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
