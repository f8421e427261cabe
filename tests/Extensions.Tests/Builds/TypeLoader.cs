#if NETFRAMEWORK
using System.Reflection;

namespace Extensions.Tests.Builds;

/// <summary>Loads every type of an assembly, in whatever application domain it lives. Needs no other assembly itself.</summary>
public sealed class TypeLoader : MarshalByRefObject
{
    /// <returns>What could not be loaded, or whether there was much to load.</returns>
    public string[] Load(string path)
    {
        Assembly assembly = Assembly.LoadFrom(path);
        try
        {
            int members = 0;
            foreach (Type type in assembly.GetTypes())
            {
                const BindingFlags all =
                    BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.DeclaredOnly;
                members += type.GetMembers(all).Length + type.GetInterfaces().Length;
            }

            return new[] { "members: " + (members > 1000) };
        }
        catch (ReflectionTypeLoadException e)
        {
            var problems = new string[e.LoaderExceptions.Length];
            for (int i = 0; i < problems.Length; i++)
            {
                problems[i] = e.LoaderExceptions[i].Message;
            }

            return problems;
        }
    }
}
#endif
