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
        private static readonly AdapterTypes Types = new AdapterTypes();

        public static IReadOnlyList<IErpAdapter> All() =>
            Types.Loaded().Select(Create).OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToList();

        /// <exception cref="ErpFaultException">None or several of that name.</exception>
        public static IErpAdapter Find(string name)
        {
            if (name.IndexOf(',') >= 0)
            {
                return FindType(name);
            }

            List<IErpAdapter> found = Types.Loaded().Select(Create).Where(a => SameName(a.Name, name)).ToList();
            if (found.Count == 1)
            {
                return found[0];
            }

            throw found.Count == 0
                ? ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and no adapter has that name. Known adapters: {string.Join(", ", All().Select(a => a.Name))}."
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
            if (type == null || !AdapterTypes.IsAdapter(type))
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and no loaded assembly has an adapter of that type: a class that implements IErpAdapter and has a public parameterless constructor."
                );
            }

            return Create(type);
        }

        private static IErpAdapter Create(Type type) => (IErpAdapter)Activator.CreateInstance(type)!;

        private static string Describe(IErpAdapter adapter) =>
            $"\"{adapter.GetType().FullName}, {adapter.GetType().Assembly.GetName().Name}\"";

        private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
