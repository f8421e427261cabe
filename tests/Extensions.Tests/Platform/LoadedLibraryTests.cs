using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Platform;

/// <summary>A test host brings libraries of its own; what is proved has to be proved with the platform's.</summary>
public sealed class LoadedLibraryTests
{
#if NET
    [Fact]
#else
    [Fact(Skip = "On .NET Framework the tests run in the test host's domain, with its Newtonsoft.Json.")]
#endif
    public void NewtonsoftJson_OfTheTests_IsTheOneThatThePlatformLoads() =>
        FileVersionInfo.GetVersionInfo(typeof(JObject).Assembly.Location).FileVersion.Should().StartWith("12.0.3");
}
