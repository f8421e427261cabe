using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.Tests.Erp;

public sealed class JobOptionsTests
{
    private static readonly JobParameter Parameter = new("Size", "7", "How big.");

    [Theory]
    [InlineData(null, "7", false)]
    [InlineData("  ", "7", false)]
    [InlineData("x", "x", true)]
    public void Text_BlankOrSet_FallsBackToTheDefault(string? value, string text, bool isSet)
    {
        Options(value).Text(Parameter).Should().Be(text);
        Options(value).IsSet(Parameter).Should().Be(isSet);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 10 ", 10)]
    [InlineData(null, 7)]
    public void Number_WithinTheBounds_IsRead(string? value, int number)
    {
        Options(value).Number(Parameter, 1, 10).Should().Be(number);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("ten")]
    [InlineData("99999999999")]
    public void Number_Unusable_NamesParameterValueAndBounds(string value)
    {
        Bad(() => Options(value).Number(Parameter, 1, 10))
            .Should()
            .Be($"Parameter Size is \"{value}\". Allowed: a whole number from 1 to 10.");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(" YES ", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    public void Flag_Understood_IsRead(string value, bool flag)
    {
        Options(value).Flag(Parameter).Should().Be(flag);
    }

    [Fact]
    public void Flag_Unusable_SaysTrueOrFalse()
    {
        Bad(() => Options("maybe").Flag(Parameter)).Should().Be("Parameter Size is \"maybe\". Allowed: true or false.");
    }

    [Fact]
    public void Choice_Allowed_IgnoresCase()
    {
        Options(" locked ")
            .Choice(Parameter, ErpOrderState.Open, ErpOrderState.Locked)
            .Should()
            .Be(ErpOrderState.Locked);
    }

    [Theory]
    [InlineData("Shipped")]
    [InlineData("2")]
    [InlineData("Open,Locked")]
    public void Choice_NotAllowed_ListsWhatIs(string value)
    {
        Bad(() => Options(value).Choice(Parameter, ErpOrderState.Open, ErpOrderState.Locked))
            .Should()
            .Be($"Parameter Size is \"{value}\". Allowed: Open, Locked.");
    }

    [Fact]
    public void Choices_SeveralNames_AreAllRead()
    {
        Options("Open, ,locked,")
            .Choices(Parameter, ErpOrderState.Open, ErpOrderState.Locked, ErpOrderState.Closed)
            .Should()
            .Equal(ErpOrderState.Open, ErpOrderState.Locked);
        Options(null).Choices(new JobParameter("None", "", ""), RefusalReason.Closed).Should().BeEmpty();
    }

    [Fact]
    public void List_Texts_AreTrimmedAndBlanksDropped()
    {
        Options(" a | |b,c|").List(Parameter).Should().Equal("a", "b,c");
    }

    [Fact]
    public void Constructor_WithoutLookUp_Throws()
    {
        Action make = () => _ = new JobOptions(null!);

        make.Should().Throw<ArgumentNullException>();
    }

    private static JobOptions Options(string? value) => new(name => name == "Size" ? value : null);

    private static string Bad<T>(Func<T> read)
    {
        Action act = () => read();
        ErpFaultException fault = act.Should().Throw<ErpFaultException>().Which;
        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        return fault.Message;
    }
}
