#if NETFRAMEWORK
using Extensions.Tests.Support;

namespace Extensions.Tests.Builds;

/// <summary>The service's DLL in a place where only the service's assemblies are.</summary>
public sealed class WisTypesTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "order-cancel-" + Guid.NewGuid().ToString("N"));

    public WisTypesTests()
    {
        Directory.CreateDirectory(this.folder);
        foreach (string name in new[] { "Extensions.Wis", "Newtonsoft.Json", "Polly" })
        {
            this.Bring(Checkout.OutputOf("Extensions.Wis"), name);
        }

        this.Bring(Checkout.OutputOf("Insite.WIS.Broker", "net48"), "Insite.WIS.Broker");
        this.Bring(Checkout.OutputOf("Insite.Common", "net48"), "Insite.Common");
        File.Copy(typeof(TypeLoader).Assembly.Location, Path.Combine(this.folder, "Extensions.Tests.dll"));
    }

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    [Fact]
    public void Types_OfExtensionsWis_LoadWhereOnlyTheServicesAssembliesAre() =>
        this.LoadAll().Should().Equal("members: True");

    [Fact]
    public void Types_OfExtensionsWis_DoNotLoadWithoutTheService()
    {
        File.Delete(Path.Combine(this.folder, "Insite.WIS.Broker.dll"));

        this.LoadAll()
            .Should()
            .Contain(problem => problem.Contains("Insite.WIS.Broker"), "else the test proves nothing");
    }

    private void Bring(string from, string name)
    {
        string file = Path.Combine(from, name + ".dll");
        if (File.Exists(file))
        {
            File.Copy(file, Path.Combine(this.folder, name + ".dll"));
        }
    }

    private string[] LoadAll()
    {
        AppDomain domain = AppDomain.CreateDomain(
            "service",
            null,
            new AppDomainSetup { ApplicationBase = this.folder }
        );
        try
        {
            var loader = (TypeLoader)
                domain.CreateInstanceFromAndUnwrap(
                    Path.Combine(this.folder, "Extensions.Tests.dll"),
                    typeof(TypeLoader).FullName!
                );
            return loader.Load(Path.Combine(this.folder, "Extensions.Wis.dll"));
        }
        finally
        {
            AppDomain.Unload(domain);
        }
    }
}
#endif
