#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The adapter types of the loaded assemblies. They are looked for once, and again when another assembly was loaded:
    /// looking through all types of a host takes longer than a whole run.
    /// </summary>
    internal sealed class AdapterTypes
    {
        private int loads;
        private Found? found;

        public AdapterTypes()
        {
            AppDomain.CurrentDomain.AssemblyLoad += (sender, args) => Interlocked.Increment(ref this.loads);
        }

        /// <summary>Those of our own assembly and of the ones that reference it.</summary>
        public IReadOnlyList<Type> Loaded() => this.Look().Types;

        /// <summary>Whether none of them is anybody else's: ours wait for nothing while they are made.</summary>
        public bool AreOurs() => this.Look().AreOurs;

        /// <summary>
        /// Whether an adapter has this name, as far as its type tells: one of ours is called by its type, so that a run
        /// makes and compiles no other.
        /// </summary>
        public static bool MayBeNamed(Type type, string name) =>
            !IsOurs(type) || string.Equals(type.Name, name + "Adapter", StringComparison.OrdinalIgnoreCase);

        private static bool IsOurs(Type type) =>
            type.Namespace?.StartsWith(typeof(IErpAdapter).Namespace + ".Adapters.", StringComparison.Ordinal) == true;

        private Found Look()
        {
            int seen = Volatile.Read(ref this.loads);
            Found? known = Volatile.Read(ref this.found);
            if (known == null || known.Loads != seen)
            {
                known = new Found(seen, Candidates().SelectMany(LoadableTypes).Where(IsAdapter).ToArray());
                Volatile.Write(ref this.found, known);
            }

            return known;
        }

        public static bool IsAdapter(Type type) =>
            typeof(IErpAdapter).IsAssignableFrom(type)
            && type.IsClass
            && !type.IsAbstract
            && type.GetConstructor(Type.EmptyTypes) != null;

        private static IEnumerable<Assembly> Candidates()
        {
            Assembly own = typeof(IErpAdapter).Assembly;
            string? ownName = own.GetName().Name;
            return AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(a => a == own || (!a.IsDynamic && a.GetReferencedAssemblies().Any(r => IsNamed(r, ownName))));
        }

        private static bool IsNamed(AssemblyName assembly, string? name) =>
            string.Equals(assembly.Name, name, StringComparison.OrdinalIgnoreCase);

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

        private sealed class Found
        {
            public Found(int loads, IReadOnlyList<Type> types)
            {
                this.Loads = loads;
                this.Types = types;
                this.AreOurs = types.All(IsOurs);
            }

            /// <summary>How many assemblies had been loaded when the search began.</summary>
            public int Loads { get; }

            public IReadOnlyList<Type> Types { get; }

            public bool AreOurs { get; }
        }
    }
}
