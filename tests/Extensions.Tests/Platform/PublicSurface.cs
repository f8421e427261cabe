using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Extensions.Tests.Platform;

/// <summary>Writes the public surface of an assembly as one line per type and member, without parameter names.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Assembly assembly) =>
        assembly
            .GetExportedTypes()
            .SelectMany(type => Lines(type).Select(line => assembly.GetName().Name + ": " + line))
            .OrderBy(line => line, StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        yield return Obsolete(type) + Kind(type) + " " + name + Bases(type) + Constraints(type.GetGenericArguments());

        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{name}: {Obsolete(constructor)}{Modifiers(constructor)}ctor({Parameters(constructor)})";
        }

        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
        {
            var value =
                field.IsLiteral ? "const "
                : field.IsStatic ? "static "
                : "";
            var constant = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
            yield return $"{name}: {Obsolete(field)}{value}{Name(field.FieldType)} {field.Name}{constant}";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
            if (accessors.Count > 0)
            {
                var text = string.Concat(
                    accessors.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => Accessor(a) + "; ")
                );
                yield return $"{name}: {Obsolete(property)}{Modifiers(accessors[0])}{Name(property.PropertyType)} {property.Name} {{ {text}}}";
            }
        }

        foreach (var @event in type.GetEvents(Declared))
        {
            yield return $"{name}: event {Name(@event.EventHandlerType!)} {@event.Name}";
        }

        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName))
        {
            var generic = method.GetGenericArguments();
            var arguments = generic.Length == 0 ? "" : "<" + string.Join(", ", generic.Select(Name)) + ">";
            var extension = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
            yield return $"{name}: {Obsolete(method)}{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{arguments}"
                + $"({extension}{Parameters(method)}){Constraints(generic)}";
        }
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Kind(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        var kind = type.IsValueType ? "struct" : "class";
        if (type.IsAbstract && type.IsSealed)
        {
            return "static " + kind;
        }

        return (
                type.IsAbstract ? "abstract "
                : type.IsSealed ? "sealed "
                : ""
            ) + kind;
    }

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Select(Name).OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (type.BaseType != null && type.BaseType != typeof(object))
        {
            // What a framework base type implements differs between frameworks.
            bases = bases.Except(type.BaseType.GetInterfaces().Select(Name), StringComparer.Ordinal).ToList();
            bases.Insert(0, Name(type.BaseType));
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string Constraints(Type[] arguments) =>
        string.Concat(
            arguments
                .Where(a =>
                    a.GenericParameterAttributes != GenericParameterAttributes.None
                    || a.GetGenericParameterConstraints().Length > 0
                )
                .Select(a =>
                    $" where {a.Name} : "
                    + string.Join(
                        ", ",
                        new[] { a.GenericParameterAttributes.ToString() }.Concat(
                            a.GetGenericParameterConstraints().Select(Name)
                        )
                    )
                )
        );

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (
            method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal ? ""
            : method.IsAbstract ? "abstract "
            : "virtual "
        );

    private static string Accessor(MethodInfo accessor) =>
        accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get" : "set";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(p =>
                    (p.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "")
                    + (p.IsDefined(typeof(CallerMemberNameAttribute), false) ? "[CallerMemberName] " : "")
                    + Name(p.ParameterType)
                    + (p.HasDefaultValue ? " = " + Literal(p.DefaultValue) : "")
                )
        );

    private static string Literal(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => "\"" + text + "\"",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Obsolete(MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute), false) ? "[Obsolete] " : "";

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        var bare = name.Substring(0, name.IndexOf('`'));
        return bare + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
    }
}
