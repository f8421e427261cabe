using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Conventions;

/// <summary>What the compiled module is made of.</summary>
public sealed class TypeRuleTests
{
    // The process-wide optimisations of the architecture, and the services that hold them; tests make their own.
    private static readonly string[] SharedState =
    {
        "ClientPool",
        "TokenCache",
        "CircuitRegistry",
        "AdapterTypes",
        "CancelServices",
    };

    private static readonly IReadOnlyList<Type> Types = typeof(IErpAdapter)
        .Assembly.GetTypes()
        .Where(type => !IsGenerated(type))
        .ToList();

    [Fact]
    public void Types_ThatAreNotPublic_AreSealed() =>
        Rule.Holds(
            Types.Where(type => !type.IsVisible && type.IsClass && !type.IsSealed).Select(type => type.FullName!),
            "types are internal sealed (or static), unless they are part of the approved public API.",
            "what nobody can derive from can be changed without asking anybody.",
            "seal it, or make it static."
        );

    [Fact]
    public void Types_ThatArePublic_CannotBeDerivedFrom() =>
        Rule.Holds(
            Types
                .Where(type => type.IsVisible && type.IsClass && !type.IsSealed && !IsSettingsGroup(type))
                .Select(type => type.FullName!),
            "public classes are sealed (but a settings group, which the platform may proxy); partners implement interfaces.",
            "a class that partners derive from can hardly be changed.",
            "seal it, or offer an interface."
        );

    private static bool IsSettingsGroup(Type type) => type.BaseType?.Name == "BaseSettingsGroup";

    [Fact]
    public void StaticFields_OfTheModule_HoldNoMutableState() =>
        Rule.Holds(
            Types
                .SelectMany(type =>
                    type.GetFields(
                        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                    )
                )
                .Where(field => !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal))
                .Where(field => !SharedState.Contains(field.FieldType.Name) && IsMutable(field))
                .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}: {field.FieldType.Name}"),
            "static state that can change is only in ClientPool, TokenCache, CircuitRegistry and AdapterTypes.",
            "steps and jobs run side by side in one process; whatever they share by accident ties them together.",
            "make it readonly and immutable, or an instance that is handed in."
        );

    [Theory]
    [InlineData(typeof(Extensions.OrderCancel.IntegrationProcessorOrderCancel))]
    [InlineData(typeof(Extensions.OrderCancel.IntegrationProcessorOrderCancelReconcile))]
    public void ProcessorFields_AreReadonly(Type processor) =>
        processor
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Should()
            .OnlyContain(field => field.IsInitOnly, "steps can run in parallel, so the processor keeps no state");

    private static bool IsMutable(FieldInfo field)
    {
        Type type = field.FieldType;
        if (!field.IsInitOnly || IsMutableCollection(type))
        {
            return true;
        }

        bool isOurs = type.Assembly == typeof(IErpAdapter).Assembly && type.IsClass;
        return isOurs
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(inner => !inner.IsInitOnly || IsMutableCollection(inner.FieldType));
    }

    // Arrays stand for constant tables here; they are private.
    private static bool IsMutableCollection(Type type) =>
        !type.IsArray
        && type != typeof(string)
        && typeof(IEnumerable).IsAssignableFrom(type)
        && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    private static bool IsGenerated(Type type) =>
        type.Name.IndexOf('<') >= 0
        || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || (type.DeclaringType != null && IsGenerated(type.DeclaringType))
        || type.Namespace?.StartsWith("Extensions", StringComparison.Ordinal) != true;
}
