using System.CommandLine;
using System.Reflection;
using Extensions.OrderCancel.Erp;

namespace Workbench.Cli;

/// <summary>Loads assemblies with a partner's own adapters; the module then finds these by name like its own.</summary>
internal static class AdapterAssemblies
{
    public static Option<string[]> Option() =>
        new("--adapter-assembly")
        {
            Description = "A DLL with ERP adapters of your own; may be repeated.",
            DefaultValueFactory = _ => [],
        };

    /// <exception cref="AdapterAssemblyException">A file cannot be loaded, or holds no adapter.</exception>
    public static void Load(IEnumerable<string>? files)
    {
        foreach (var file in files ?? [])
        {
            var assembly = LoadFile(file);
            if (!HasAdapter(assembly, file))
            {
                throw new AdapterAssemblyException(
                    file,
                    "it holds no adapter, which is a class that implements IErpAdapter of this module's Extensions.dll and has a public constructor without parameters."
                );
            }
        }
    }

    private static Assembly LoadFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new AdapterAssemblyException(file, "there is no such file.");
        }

        var path = Path.GetFullPath(file);
        try
        {
            var assembly = Assembly.LoadFrom(path);
            // The runtime takes one assembly of a name and hands it out for every other.
            return assembly.Location == path
                ? assembly
                : throw new AdapterAssemblyException(
                    file,
                    $"another assembly named {assembly.GetName().Name} is loaded already. Give yours a name of its own."
                );
        }
        catch (BadImageFormatException)
        {
            throw new AdapterAssemblyException(file, "it is no .NET assembly.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AdapterAssemblyException(file, $"it cannot be loaded. {e.Message}");
        }
    }

    private static bool HasAdapter(Assembly assembly, string file)
    {
        try
        {
            return ErpAdapterRegistry.All().Any(adapter => adapter.GetType().Assembly == assembly);
        }
        catch (TargetInvocationException e)
        {
            throw new AdapterAssemblyException(
                file,
                $"the constructor of an adapter failed. {e.InnerException?.Message}"
            );
        }
        catch (Exception e) when (e is TypeLoadException or IOException or BadImageFormatException)
        {
            throw new AdapterAssemblyException(file, $"something that an adapter needs cannot be loaded. {e.Message}");
        }
    }
}
