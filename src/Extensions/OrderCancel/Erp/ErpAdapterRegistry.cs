#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// Finds adapters by name, in our own assembly and in the loaded assemblies that reference it, or by
    /// <c>Type, Assembly</c>.
    /// </summary>
    internal static class ErpAdapterRegistry
    {
        public static IReadOnlyList<IErpAdapter> All() =>
            Candidates()
                .SelectMany(AdapterTypes)
                .Select(Create)
                .OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
                .ToList();

        /// <exception cref="ErpFaultException">None or several of that name.</exception>
        public static IErpAdapter Find(string name)
        {
            if (name.IndexOf(',') >= 0)
            {
                return FindType(name);
            }

            IReadOnlyList<IErpAdapter> all = All();
            List<IErpAdapter> found = all.Where(a => SameName(a.Name, name)).ToList();
            if (found.Count == 1)
            {
                return found[0];
            }

            throw found.Count == 0
                ? ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and no adapter has that name. Known adapters: {string.Join(", ", all.Select(a => a.Name))}."
                )
                : ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and several adapters have that name: {string.Join(", ", found.Select(Describe))}. Write one of them as \"Type, Assembly\"."
                );
        }

        private static IErpAdapter FindType(string name)
        {
            string[] parts = name.Split(new[] { ',' }, 2);
            Assembly? assembly = AppDomain
                .CurrentDomain.GetAssemblies()
                .FirstOrDefault(a => SameName(a.GetName().Name, parts[1].Trim()));
            Type? type = assembly?.GetType(parts[0].Trim(), throwOnError: false, ignoreCase: true);
            if (type == null || !IsAdapter(type))
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and no loaded assembly has an adapter of that type: a class that implements IErpAdapter and has a public parameterless constructor."
                );
            }

            return Create(type);
        }

        private static IEnumerable<Assembly> Candidates()
        {
            Assembly own = typeof(IErpAdapter).Assembly;
            string? ownName = own.GetName().Name;
            return AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(a =>
                    a == own || (!a.IsDynamic && a.GetReferencedAssemblies().Any(r => SameName(r.Name, ownName)))
                );
        }

        private static IEnumerable<Type> AdapterTypes(Assembly assembly) => LoadableTypes(assembly).Where(IsAdapter);

        // A DLL may hold types whose base cannot be loaded in this host; an adapter among the others still counts.
        private static IEnumerable<Type> LoadableTypes(Assembly assembly)
        {
            try
            {
                return assembly.GetTypes();
            }
            catch (ReflectionTypeLoadException e)
            {
                return e.Types.OfType<Type>();
            }
        }

        private static bool IsAdapter(Type type) =>
            typeof(IErpAdapter).IsAssignableFrom(type)
            && type.IsClass
            && !type.IsAbstract
            && type.GetConstructor(Type.EmptyTypes) != null;

        private static IErpAdapter Create(Type type) => (IErpAdapter)Activator.CreateInstance(type)!;

        private static string Describe(IErpAdapter adapter) =>
            $"\"{adapter.GetType().FullName}, {adapter.GetType().Assembly.GetName().Name}\"";

        private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
