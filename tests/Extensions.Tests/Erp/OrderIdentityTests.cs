using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Erp;

public sealed class OrderIdentityTests
{
    [Theory]
    [InlineData("1750", " 1750 ", true)]
    [InlineData("0001750", "1750", false)]
    [InlineData("SO-1", "so-1", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "", false)]
    public void IsSame_KeysNumbersAndReferences_AreComparedExactlyButForBlanksAtTheEnds(
        string? a,
        string? b,
        bool same
    ) => OrderIdentity.IsSame(a, b).Should().Be(same);

    [Theory]
    [InlineData("c100", "C100 ", true)]
    [InlineData("C100", "C0100", false)]
    public void IsSameCustomer_Case_DoesNotMatter(string a, string b, bool same) =>
        OrderIdentity.IsSameCustomer(a, b).Should().Be(same);

    [Theory]
    [InlineData("K1", "E1", "W1", "C1", null)]
    [InlineData("K1", "E1", null, null, null)]
    [InlineData("K1", "E1", " W1 ", "c1", null)]
    [InlineData("K1", "E1", "", " ", null)]
    [InlineData("K2", "E1", "W1", "C1", "its key is \"K2\", and was \"K1\" before")]
    [InlineData("K1", "E2", "W1", "C1", "its number is \"E2\", and was \"E1\" before")]
    [InlineData("K1", "E1", "W2", "C1", "its web reference is \"W2\", and was \"W1\" before")]
    [InlineData("K1", "E1", "W1", "C2", "its customer is \"C2\", and was \"C1\" before")]
    public void Difference_OfARead_NamesTheFieldAndBothValues(
        string key,
        string number,
        string? reference,
        string? customer,
        string? difference
    ) =>
        OrderIdentity
            .Difference(Order("K1", "E1", "W1", "C1"), Order(key, number, reference, customer))
            .Should()
            .Be(difference);

    private static ErpOrder Order(string key, string number, string? reference, string? customer) =>
        new(key, number, ErpOrderState.Open, "Open", Fulfilment.Nothing, reference, customer);
}
