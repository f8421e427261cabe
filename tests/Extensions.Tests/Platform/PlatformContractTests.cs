using System.Reflection;
using FluentAssertions;
using Insite.Common.Helpers;
using Insite.Core.Interfaces.Data;
using Insite.Core.SystemSetting.Groups;
using Insite.Data.Entities;
using Insite.Integration.WebService.Interfaces;
using Insite.WIS.Broker;
using Xunit;

namespace Extensions.Tests.Platform;

/// <summary>The reference contracts hold what is known of the platform, and nothing else.</summary>
public class PlatformContractTests
{
    private const string ApprovedFile = "tests/Extensions.Tests/Platform/approved-platform-api.txt";

    private static readonly Assembly[] Contracts =
    {
        typeof(EncryptionHelper).Assembly,
        typeof(BaseSettingsGroup).Assembly,
        typeof(IUnitOfWork).Assembly,
        typeof(CustomerOrder).Assembly,
        typeof(IJobPostprocessor).Assembly,
        typeof(SiteConnection).Assembly,
    };

    [Fact]
    public void PublicSurface_OfTheReferenceContracts_IsTheApprovedOne()
    {
        var approved = ReadApproved();
        var actual = Contracts.SelectMany(PublicSurface.Of).ToList();

        var added = actual.Except(approved, StringComparer.Ordinal).ToList();
        var missing = approved.Except(actual, StringComparer.Ordinal).ToList();

        (added.Count + missing.Count).Should().Be(0, "{0}", Explain(added, missing));
    }

    [Fact]
    public void ApprovedList_HasEachLineOnce()
    {
        ReadApproved().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void AssemblyVersion_OfEveryContract_SuitsAnyReference()
    {
        Contracts.Should().OnlyContain(assembly => assembly.GetName().Version == new Version(0, 0, 0, 0));
    }

    [Fact]
    public void AssemblyNames_AreThePlatforms()
    {
        Contracts
            .Select(assembly => assembly.GetName().Name)
            .Should()
            .Equal(
                "Insite.Common",
                "Insite.Core",
                "Insite.Core.Interfaces",
                "Insite.Data.Entities",
                "Insite.Public.Core",
                "Insite.WIS.Broker"
            );
    }

    private static List<string> ReadApproved()
    {
        using var stream = typeof(PlatformContractTests).Assembly.GetManifestResourceStream(
            "approved-platform-api.txt"
        );
        stream.Should().NotBeNull("{0} is embedded as approved-platform-api.txt", ApprovedFile);
        using var reader = new StreamReader(stream!);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
    }

    private static string Explain(List<string> added, List<string> missing) =>
        "the contracts in src/Platform stand in for assemblies that are not ours.\n"
        + Section("NEW, not in the approved list", added)
        + Section("MISSING, but in the approved list", missing)
        + "A member that the platform does not have compiles here and breaks at a customer; one that goes missing "
        + "breaks code that is right. Change src/Platform and "
        + ApprovedFile
        + " together, and only for a member that was seen in code which runs on the platform.\n";

    private static string Section(string title, List<string> lines) =>
        lines.Count == 0 ? "" : title + ":\n" + string.Concat(lines.Select(line => "  " + line + "\n"));
}
