#if NET
using System.Diagnostics;
using Extensions.Tests.Support;

namespace Extensions.Tests.Install;

/// <summary>
/// A temporary folder with a copy of the checkout, the platform's contracts and a partner's project, in which a guide's
/// commands are executed.
/// </summary>
public sealed class Workshop : IDisposable
{
    private const string Bash = "/bin/bash";
    private const string PartnerProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net48</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="../../../contracts/*.dll" />
            <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
          </ItemGroup>
        </Project>
        """;

    private readonly string root = Path.Combine(
        Path.GetTempPath(),
        "order-cancel-install-" + Guid.NewGuid().ToString("N")
    );
    private readonly Lazy<string> contracts;

    public Workshop()
    {
        this.contracts = new Lazy<string>(this.BuildContracts);
    }

    public static bool HasShell => File.Exists(Bash);

    public string Module => Path.Combine(this.root, "module");

    public string Partner => Path.Combine(this.root, "partner");

    public string PartnerExtensions => Path.Combine(this.Partner, "src", "Extensions");

    /// <summary>The contracts stand in for the platform's package and for the DLLs of an installed service.</summary>
    public string Contracts => this.contracts.Value;

    /// <summary>A partner's project as the vendor's template has it, with the contracts in place of the package.</summary>
    public string CreatePartnerProject()
    {
        _ = this.Contracts;
        Directory.CreateDirectory(this.PartnerExtensions);
        string project = Path.Combine(this.PartnerExtensions, "Extensions.csproj");
        File.WriteAllText(project, PartnerProject);
        return project;
    }

    public string CreateServiceFolder()
    {
        string folder = Path.Combine(this.root, "service");
        Directory.CreateDirectory(folder);
        foreach (string name in new[] { "Insite.WIS.Broker.dll", "Insite.Common.dll" })
        {
            File.Copy(Path.Combine(this.Contracts, name), Path.Combine(folder, name));
        }

        return folder;
    }

    /// <summary>Executes commands as a reader would; a command that fails fails the test.</summary>
    public void Execute(string commands, params (string Name, string Value)[] variables)
    {
        string script = Path.Combine(this.root, "commands.sh");
        File.WriteAllText(script, "set -euo pipefail\n" + commands);
        var start = new ProcessStartInfo(Bash, [script])
        {
            WorkingDirectory = this.Module,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "the guide's commands must work:\n{0}\n{1}", commands, output);
    }

    public void Dispose()
    {
        if (Directory.Exists(this.root))
        {
            Directory.Delete(this.root, recursive: true);
        }
    }

    // The test host's own build must not leak into these, and no server of theirs may outlive them.
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(IsOfTheBuild).ToList())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["RunAnalyzers"] = "false"; // they have judged this code in the build that runs the tests
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "VSTEST_HOST_DEBUG" or "ArtifactsPath" or "CloudAllowList";

    private string BuildContracts()
    {
        Directory.CreateDirectory(this.Module);
        foreach (string file in Directory.EnumerateFiles(Checkout.Root))
        {
            File.Copy(file, Path.Combine(this.Module, Path.GetFileName(file)));
        }

        CopyFolder(Checkout.PathOf("src"), Path.Combine(this.Module, "src"));
        this.Execute("dotnet build src/Platform/Insite.Commerce.Public -c Release -f net48");
        string built = Path.Combine(
            this.Module,
            ".artifacts",
            "default",
            "bin",
            "Insite.Commerce.Public",
            "release_net48"
        );
        string folder = Path.Combine(this.root, "contracts");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(built, "Insite.*.dll"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.Delete(Path.Combine(folder, "Insite.Commerce.Public.dll"));
        return folder;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
#endif
