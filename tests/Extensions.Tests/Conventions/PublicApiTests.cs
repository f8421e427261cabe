using Extensions.OrderCancel.Erp;
using Extensions.Tests.Platform;

namespace Extensions.Tests.Conventions;

/// <summary>Everything public in Extensions.dll is the adapter contract, and approved line by line.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicSurface_OfTheModule_IsTheApprovedOne() =>
        ApprovedFile.Matches(
            string.Join("\n", PublicSurface.Of(typeof(IErpAdapter).Assembly)) + "\n",
            "partners compile their adapters against it: what is taken away or renamed breaks them, and what is added stays for good.",
            "tests",
            "Extensions.Tests",
            "Conventions",
            "approved-public-api.txt"
        );
}
