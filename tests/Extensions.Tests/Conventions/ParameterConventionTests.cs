using System.Reflection;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;

namespace Extensions.Tests.Conventions;

/// <summary>Parameters are what admins see of the module.</summary>
public sealed class ParameterConventionTests
{
    private static readonly Assembly Product = typeof(IErpAdapter).Assembly;

    private static IReadOnlyList<IErpAdapter> Adapters =>
        ErpAdapterRegistry.All().Where(adapter => adapter.GetType().Assembly == Product).ToList();

    private static IEnumerable<JobParameter> All =>
        OrderCancelParameters
            .All.Concat(ReconcileParameters.Own)
            .Concat(Adapters.SelectMany(adapter => adapter.Parameters));

    [Fact]
    public void Adapters_OfTheModule_AreFound() => Adapters.Select(adapter => adapter.Name).Should().Contain("Rest");

    [Fact]
    public void Help_OfEveryParameter_IsASentence() =>
        Rule.Holds(
            All.Where(p => p.Help.Length < 20 || !(p.Help.EndsWith(".", StringComparison.Ordinal))).Select(p => p.Name),
            "every parameter has a help text that ends with a full stop.",
            "it is all that an admin is told in the command line and in docs/parameters.md.",
            "say in one sentence what it does, with unit and range."
        );

    [Fact]
    public void Name_OfEveryParameter_CanContinueInName2() =>
        Rule.Holds(
            All.Where(p => !p.Name.All(char.IsLetter)).Select(p => p.Name),
            "a parameter's name is letters only.",
            "a value that is too long for a column goes on in Name2, Name3 and so on.",
            "rename it."
        );

    [Fact]
    public void Names_OfModuleAndAdapter_AreUnique() =>
        Rule.Holds(
            Adapters.SelectMany(adapter =>
                new[] { OrderCancelParameters.All, ReconcileParameters.All }.SelectMany(module =>
                    module
                        .Concat(adapter.Parameters)
                        .GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
                        .Where(group => group.Count() > 1)
                        .Select(group => $"{adapter.Name}: {group.Key}")
                )
            ),
            "a name means one thing within the module and one adapter.",
            "a job definition sets a parameter by its name alone.",
            "rename the adapter's parameter."
        );

    [Fact]
    public void OrderNumber_HasNoDefault() => OrderCancelParameters.OrderNumber.Default.Should().BeEmpty();

    [Fact]
    public void Fields_ThatHoldAParameter_AreListed()
    {
        IEnumerable<FieldInfo> fields = Product
            .GetTypes()
            .SelectMany(type =>
                type.GetFields(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(field => field.FieldType == typeof(JobParameter))
            .ToList();

        fields.Should().HaveCountGreaterThan(20);
        Rule.Holds(
            fields
                .Where(field => !All.Contains((JobParameter)field.GetValue(null)!))
                .Select(field => field.DeclaringType!.Name + "." + field.Name),
            "every parameter is in the list of the module or of its adapter.",
            "one that is missing works, but is reported to the admin as unknown and is not documented.",
            "add it to the list, or delete it."
        );
    }
}
