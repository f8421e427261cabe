using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Extensions.Tests.Builds;

/// <summary>An assembly as a file: what it is, and what it asks for. Nothing is loaded.</summary>
internal sealed class AssemblyFile
{
    private AssemblyFile(MetadataReader reader)
    {
        AssemblyDefinition definition = reader.GetAssemblyDefinition();
        Name = reader.GetString(definition.Name);
        Version = definition.Version;
        References =
        [
            .. reader
                .AssemblyReferences.Select(reader.GetAssemblyReference)
                .Select(one => new AssemblyNeed(reader.GetString(one.Name), one.Version, !one.PublicKeyOrToken.IsNil)),
        ];
        Types = [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition).Select(one => NameOf(reader, one))];
        NeededTypes = [.. reader.TypeReferences.Select(reader.GetTypeReference).SelectMany(one => Needed(reader, one))];
    }

    public string Name { get; }

    public Version Version { get; }

    public IReadOnlyList<AssemblyNeed> References { get; }

    public IReadOnlyList<string> Types { get; }

    /// <summary>Types of other assemblies, as assembly and full name; nested ones are left to their owner.</summary>
    public IReadOnlyList<(string Assembly, string Type)> NeededTypes { get; }

    public static AssemblyFile Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new AssemblyFile(file.GetMetadataReader());
    }

    private static IEnumerable<(string, string)> Needed(MetadataReader reader, TypeReference type)
    {
        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
        {
            var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
            yield return (reader.GetString(assembly.Name), FullName(reader, type.Namespace, type.Name));
        }
    }

    private static string NameOf(MetadataReader reader, TypeDefinition type) =>
        FullName(reader, type.Namespace, type.Name);

    private static string FullName(MetadataReader reader, StringHandle space, StringHandle name) =>
        $"{reader.GetString(space)}.{reader.GetString(name)}".TrimStart('.');
}
