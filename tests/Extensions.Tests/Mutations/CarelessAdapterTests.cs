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
    [InlineData("believes the reply")]
    [InlineData("finds whatever the ERP brings")]
    public void Run_WithACarelessAdapter_BreaksMoreRulesThanTheSoundOne(string defect)
    {
        bool IsBroken(MutationFlaw flaw) => flaw == MutationFlaw.Green || flaw == MutationFlaw.Forbidden;

        int careless = Flaws(Defects.All[defect]).Count(IsBroken);

        careless.Should().BeGreaterThan(Flaws(sound => sound).Count(IsBroken));
    }

    [Fact]
    public void Run_WithAnAdapterThatThrows_IsUnhandled() =>
        Flaws(sound => new DefectiveOrders(sound) { Read = (_, _, _) => throw new FormatException("not a number") })
            .Should()
            .Contain(MutationFlaw.Unhandled);

    private static IReadOnlyList<MutationFlaw> Flaws(Func<IErpOrders, IErpOrders> spoil)
    {
        MutationSetup setup = MutationSetups.Of("Rest (JSON)");
        return Enumerable.Range(0, Most).Select(seed => new MutationCase(setup, seed, spoil).Play().Flaw).ToList();
    }
}
