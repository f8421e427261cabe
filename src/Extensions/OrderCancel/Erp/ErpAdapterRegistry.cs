#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// Finds adapters by name, in our own assembly and in the loaded assemblies that reference it, or by
    /// <c>Type, Assembly</c>. One that cannot be made is told, and harms no other.
    /// </summary>
    internal static class ErpAdapterRegistry
    {
        private static readonly AdapterTypes Types = new AdapterTypes();

        /// <summary>Whether each that <see cref="Find"/> may make is one of ours, which waits for nothing meanwhile.</summary>
        public static bool HasOnlyOurs => Types.AreOurs();

        public static IReadOnlyList<IErpAdapter> All() =>
            Made(Types.Loaded(), new List<string>()).OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToList();

        /// <exception cref="ErpFaultException">None or several of that name, or one that cannot be made.</exception>
        public static IErpAdapter Find(string name)
        {
            if (name.IndexOf(',') >= 0)
            {
                return FindType(name);
            }

            var faulty = new List<string>();
            List<IErpAdapter> Named(IEnumerable<Type> types) =>
                Made(types, faulty).Where(a => SameName(a.Name, name)).ToList();
            List<IErpAdapter> found = Named(Types.Loaded().Where(type => AdapterTypes.MayBeNamed(type, name)));
            if (found.Count == 0)
            {
                faulty.Clear();
                found = Named(Types.Loaded());
            }

            if (found.Count == 1)
            {
                return found[0];
            }

            string faults =
                faulty.Count == 0 ? string.Empty : $" Faulty, tell their makers: {string.Join("; ", faulty)}.";
            throw ErpFaultException.Misconfigured(
                found.Count == 0
                    ? $"Parameter ErpAdapter is \"{name}\", and no adapter has that name. Known adapters: {string.Join(", ", All().Select(a => a.Name))}.{faults}"
                    : $"Parameter ErpAdapter is \"{name}\", and several adapters have that name: {string.Join(", ", found.Select(a => Describe(a.GetType())))}. Write one of them as \"Type, Assembly\"."
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

            var faulty = new List<string>();
            return Made(new[] { type }, faulty).FirstOrDefault()
                ?? throw ErpFaultException.Misconfigured(
                    $"Parameter ErpAdapter is \"{name}\", and that adapter is faulty, tell its maker: {faulty.Single()}."
                );
        }

        private static List<IErpAdapter> Made(IEnumerable<Type> types, List<string> faulty)
        {
            var made = new List<IErpAdapter>();
            foreach (Type type in types)
            {
                try
                {
                    made.Add((IErpAdapter)Activator.CreateInstance(type)!);
                }
                catch (Exception e)
                {
                    Exception cause = (e as TargetInvocationException)?.InnerException ?? e;
                    faulty.Add($"{Describe(type)} ({cause.GetType().Name}: {cause.Message.TrimEnd('.')})");
                }
            }

            return made;
        }

        private static string Describe(Type type) => $"\"{type.FullName}, {type.Assembly.GetName().Name}\"";

        private static bool SameName(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
