#if NET
using System.Reflection;
using Extensions.Tests.Support;
using Insite.Core.Interfaces.Dependency;
using Insite.Integration.WebService.Interfaces;
using Insite.WIS.Broker.Interfaces;

namespace Extensions.Tests.Install;

/// <summary>Executes docs/install-cloud.md on a partner's project.</summary>
[Collection(InstallCollection.Name)]
public sealed class CloudInstallTests
{
    private const string Script = "2026.11.23.01.AddOrderCancelJobDefinition.sql";

    private readonly Workshop workshop;
    private readonly Guide guide = new("install-cloud.md");

    public CloudInstallTests(Workshop workshop)
    {
        this.workshop = workshop;
    }

    [SkippableFact]
    public void Guide_OnAPartnersProject_BuildsADllWithAllParts()
    {
        Skip.IfNot(Workshop.HasShell, "The guide's commands need bash.");
        Skip.IfNot(
            File.Exists(Checkout.PathOf("src", "Extensions", "DatabaseScripts", Script)),
            "The seed script is not in this checkout."
        );
        string project = this.workshop.CreatePartnerProject();
        File.WriteAllText(
            project,
            File.ReadAllText(project).Replace("</Project>", this.guide.Blocks("xml") + "</Project>")
        );

        this.Follow();
        this.Follow(); // an update: the same commands over an older copy

        string dll = Path.Combine(this.workshop.PartnerExtensions, "bin", "Release", "net48", "Extensions.dll");
        using var built = new BuiltAssembly(dll);
        built.Find("IntegrationProcessorOrderCancel").Should().Implement<IIntegrationProcessor>();
        built.Find("IntegrationProcessorOrderCancel").GetConstructor(Type.EmptyTypes).Should().NotBeNull();
        NameOf(built.Find("JobPreprocessorOrderCancel")).Should().Be("OrderCancel");
        NameOf(built.Find("JobPostprocessorOrderCancel")).Should().Be("OrderCancel");
        built.Find("JobPreprocessorOrderCancel").Should().Implement<IJobPreprocessor>();
        built.Find("JobPostprocessorOrderCancel").Should().Implement<IJobPostprocessor>();
        this.AssertScript(built.Assembly);
        built.Assembly.GetReferencedAssemblies().Should().NotContain(name => name.Name == "Polly");
    }

    [Fact]
    public void Guide_Table_NamesTheScriptAndTheClasses() =>
        this
            .guide.Text.Should()
            .ContainAll(
                "`Extensions.DatabaseScripts." + Script + "`",
                "`IntegrationProcessorOrderCancel`",
                "`JobPreprocessorOrderCancel`",
                "`JobPostprocessorOrderCancel`"
            );

    private void Follow() =>
        this.workshop.Execute(
            this.guide.Blocks("bash"),
            ("MODULE", this.workshop.Module),
            ("PARTNER", this.workshop.Partner)
        );

    private void AssertScript(Assembly assembly)
    {
        assembly.GetManifestResourceNames().Should().Equal("Extensions.DatabaseScripts." + Script);
        using Stream stream = assembly.GetManifestResourceStream("Extensions.DatabaseScripts." + Script)!;
        using var reader = new StreamReader(stream);
        reader
            .ReadToEnd()
            .Should()
            .Be(File.ReadAllText(Checkout.PathOf("src", "Extensions", "DatabaseScripts", Script)));
    }

    private static string NameOf(Type type) => type.GetCustomAttribute<DependencyName>()!.Name;
}
#endif
