#if NET
using System.Reflection;
using System.Runtime.Loader;

namespace Extensions.Tests.Install;

/// <summary>A DLL that a guide's commands built, loaded beside the tests' own.</summary>
internal sealed class BuiltAssembly : IDisposable
{
    private readonly AssemblyLoadContext context = new("built", isCollectible: true);

    public BuiltAssembly(string file)
    {
        // From memory, so that the file can be deleted.
        using var stream = new MemoryStream(File.ReadAllBytes(file));
        this.Assembly = this.context.LoadFromStream(stream);
    }

    public Assembly Assembly { get; }

    /// <summary>The one public class of a name, wherever it is, as the platform finds processors.</summary>
    public Type Find(string className) =>
        this.Assembly.GetTypes().Should().ContainSingle(type => type.IsPublic && type.Name == className).Which;

    public void Dispose() => this.context.Unload();
}
#endif
