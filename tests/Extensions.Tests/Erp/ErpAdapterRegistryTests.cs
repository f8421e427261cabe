using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp;

public sealed class ErpAdapterRegistryTests
{
    public ErpAdapterRegistryTests() => BrokenAdapter.IsBroken.Value = true;

    [Theory]
    [InlineData("Rest")]
    [InlineData("REST")]
    [InlineData("Extensions.OrderCancel.Erp.Adapters.Rest.RestAdapter, Extensions")]
    [InlineData("extensions.ordercancel.erp.adapters.rest.restadapter,extensions")]
    public void Find_KnownName_MakesTheAdapter(string name)
    {
        ErpAdapterRegistry.Find(name).Name.Should().Be("Rest");
    }

    [Fact]
    public void Find_AdapterOfAPartnersAssembly_IsFoundByItsName()
    {
        ErpAdapterRegistry.Find("Partner").Should().BeOfType<PartnerAdapter>();
    }

    [Fact]
    public void Name_OfEachAdapterOfTheModule_IsItsTypes()
    {
        List<IErpAdapter> ours = ErpAdapterRegistry
            .All()
            .Where(a => a.GetType().Assembly == typeof(IErpAdapter).Assembly)
            .ToList();

        ours.Should().HaveCountGreaterThan(4).And.OnlyContain(a => AdapterTypes.MayBeNamed(a.GetType(), a.Name));
        AdapterTypes.MayBeNamed(ours[0].GetType(), ours[1].Name).Should().BeFalse("a run must not make it");
    }

    [Fact]
    public void Find_UnknownName_ListsTheKnownOnes()
    {
        Message("Sap").Should().StartWith("Parameter ErpAdapter is \"Sap\"").And.Contain("Partner").And.Contain("Rest");
    }

    [Fact]
    public void Find_NameOfTwo_NamesBoth()
    {
        Message("Twin")
            .Should()
            .Contain("\"Extensions.Tests.Erp.TwinOneAdapter, Extensions.Tests\"")
            .And.Contain("\"Extensions.Tests.Erp.TwinTwoAdapter, Extensions.Tests\"");
    }

    [Theory]
    [InlineData("No.Such.Type, Extensions")]
    [InlineData("Extensions.OrderCancel.Erp.Adapters.Rest.RestAdapter, No.Such.Assembly")]
    [InlineData("System.String, mscorlib")]
    [InlineData("Extensions.OrderCancel.Erp.IErpAdapter, Extensions")]
    [InlineData("Extensions.Tests.Erp.NeedyAdapter, Extensions.Tests")]
    [InlineData(",")]
    public void Find_TypeThatIsNoAdapter_SaysWhatOneIs(string name)
    {
        Message(name).Should().Contain($"\"{name}\"").And.Contain("public parameterless constructor");
    }

    [Theory]
    [InlineData("Broken")]
    [InlineData("Extensions.Tests.Erp.BrokenAdapter, Extensions.Tests")]
    public void Find_AdapterThatCannotBeMade_NamesItAndTheCause(string name)
    {
        Message(name)
            .Should()
            .StartWith($"Parameter ErpAdapter is \"{name}\"")
            .And.Contain(
                "\"Extensions.Tests.Erp.BrokenAdapter, Extensions.Tests\" (InvalidOperationException: no licence)"
            );
    }

    [Fact]
    public void All_AdapterThatCannotBeMade_IsLeftOut()
    {
        ErpAdapterRegistry.All().Select(a => a.Name).Should().Contain("Rest").And.NotContain("Broken");
    }

    [Fact]
    public void All_Adapters_AreSortedByName()
    {
        ErpAdapterRegistry.All().Select(a => a.Name).Should().BeInAscendingOrder(StringComparer.OrdinalIgnoreCase);
    }

    private static string Message(string name)
    {
        Action find = () => ErpAdapterRegistry.Find(name);
        return find.Should().Throw<ErpFaultException>().Which.Message;
    }
}
