using Extensions.OrderCancel.Erp;
using Extensions.Tests.Kit;

namespace Extensions.Tests.Mutations;

/// <summary>Mutations that pass everything prove nothing: careless adapters are caught.</summary>
public sealed class CarelessAdapterTests
{
    private const int Most = 300;

    [Theory]
    [InlineData("overlooks shipments")]
    [InlineData("takes an unknown status for open")]
    [InlineData("takes every fault for gone")]
    [InlineData("believes the reply")]
    [InlineData("finds whatever the ERP brings")]
    public void Run_WithACarelessAdapter_BreaksARule(string defect)
    {
        MutationSetup setup = MutationSetups.Of("Rest (JSON)");
        Func<IErpOrders, IErpOrders> spoil = Defects.All[defect];

        IEnumerable<MutationFlaw> flaws = Enumerable
            .Range(0, Most)
            .Select(seed => new MutationCase(setup, seed, spoil).Play().Flaw);

        flaws.Should().Contain(flaw => flaw == MutationFlaw.Green || flaw == MutationFlaw.Forbidden);
    }

    [Fact]
    public void Run_WithAnAdapterThatThrows_IsUnhandled()
    {
        MutationSetup setup = MutationSetups.Of("Rest (JSON)");
        Func<IErpOrders, IErpOrders> spoil = sound => new DefectiveOrders(sound)
        {
            Read = (_, _, _) => throw new FormatException("not a number"),
        };

        IEnumerable<MutationFlaw> flaws = Enumerable
            .Range(0, Most)
            .Select(seed => new MutationCase(setup, seed, spoil).Play().Flaw);

        flaws.Should().Contain(MutationFlaw.Unhandled);
    }
}
