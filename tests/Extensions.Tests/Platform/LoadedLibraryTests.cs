using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Platform;

/// <summary>A test host brings libraries of its own; what is proved has to be proved with the platform's.</summary>
public sealed class LoadedLibraryTests
{
    [Fact]
    public void NewtonsoftJson_OfTheTests_IsTheOneThatThePlatformLoads() =>
        FileVersionInfo.GetVersionInfo(typeof(JObject).Assembly.Location).FileVersion.Should().StartWith("12.0.3");
}
