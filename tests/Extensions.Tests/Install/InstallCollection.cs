#if NET
namespace Extensions.Tests.Install;

/// <summary>The install tests build whole projects: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InstallCollection : ICollectionFixture<Workshop>
{
    public const string Name = "Install";
}
#endif
