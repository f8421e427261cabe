#if NET
using Insite.WIS.Broker.Interfaces;

namespace Extensions.Tests.Install;

/// <summary>Executes docs/install-wis.md on a folder that stands in for an installed service.</summary>
[Collection(InstallCollection.Name)]
public sealed class WisInstallTests
{
    private static readonly string[] Platform = ["Insite.WIS.Broker", "Insite.Common", "Newtonsoft.Json", "Polly"];

    private readonly Workshop workshop;
    private readonly Guide guide = new("install-wis.md");

    public WisInstallTests(Workshop workshop)
    {
        this.workshop = workshop;
    }

    [SkippableFact]
    public void Guide_OnAServicesFolder_PutsEachDllWhereTheTableSays()
    {
        Skip.IfNot(Workshop.HasShell, "The guide's commands need bash.");
        string service = this.workshop.CreateServiceFolder();

        this.workshop.Execute(this.guide.Blocks("bash"), ("WIS", service));

        string built = Path.Combine(
            this.workshop.Module,
            ".artifacts",
            "default-platform",
            "bin",
            "Extensions.Wis",
            "release"
        );
        DllsIn(built).Should().BeEquivalentTo(this.DllsOfTheTable());
        DllsIn(Path.Combine(service, "Custom")).Should().Equal(this.DllsOfTheTable("folder Custom"));
        DllsIn(service)
            .Should()
            .BeEquivalentTo(
                this.DllsOfTheTable("install folder").Concat(["Insite.Common.dll", "Insite.WIS.Broker.dll"])
            );
        using var wis = new BuiltAssembly(Path.Combine(service, "Custom", "Extensions.Wis.dll"));
        wis.Find("IntegrationProcessorOrderCancel").Should().Implement<IIntegrationProcessor>();
        wis.Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !IsOfTheFramework(name))
            .Should()
            .BeSubsetOf(Platform);
    }

    private IEnumerable<string> DllsOfTheTable(string? where = null) =>
        this
            .guide.TableRows()
            .Where(row => row[0].EndsWith(".dll", StringComparison.Ordinal))
            .Where(row => where == null || row[1].Replace("`", "") == where)
            .Select(row => row[0]);

    private static IEnumerable<string> DllsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileName(file));

    private static bool IsOfTheFramework(string name) =>
        name is "mscorlib" or "netstandard" || name.StartsWith("System", StringComparison.Ordinal);
}
#endif
