using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;

namespace Extensions.Tests.Erp.Dialects;

/// <summary>One line reads a parameter, and the same line tells admins of it.</summary>
public sealed class ParameterReaderTests
{
    private enum Colour
    {
        Red,
        Blue,
    }

    [Fact]
    public void ReadBy_Settings_ListsEachParameterInOrder()
    {
        IReadOnlyList<JobParameter> all = ParameterReader.ReadBy(read =>
            new object[] { read.Text("A", " x ", "help of a"), read.NameOrNone("B", "y", "help of b")!, Map(read) }
        );

        all.Select(one => (one.Name, one.Default, one.Help))
            .Should()
            .Equal(
                ("A", " x ", "help of a"),
                ("B", "y", "help of b"),
                ("StatusOpen", "new|open", "means Open"),
                ("StatusClosed", "", "means Closed")
            );
    }

    [Theory]
    [InlineData("Name", "../x")]
    [InlineData("Name", "..")]
    [InlineData("NamesOrNone", "a b")]
    [InlineData("RouteOrNone", "a//b")]
    [InlineData("RouteOrNone", "a/../b")]
    [InlineData("RouteOrNone", "https://elsewhere.example/a")]
    [InlineData("RouteOrNone", "a?b=c")]
    [InlineData("Field", "a.b")]
    [InlineData("Field", "1a")]
    [InlineData("Field", "-")]
    [InlineData("FieldOrNone", "a b")]
    [InlineData("Flag", "maybe")]
    [InlineData("Number", "11")]
    [InlineData("Choice", "green")]
    [InlineData("Pattern", "(")]
    [InlineData("Path", "a[")]
    public void Read_ValueThatCannotBeUsed_NamesParameterValueAndWhatIsAllowed(string kind, string value) =>
        new Action(() => Read(kind, value))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage($"Parameter P is \"{value}\". Allowed: ?*");

    [Theory]
    [InlineData("NameOrNone", " - ", null)]
    [InlineData("FieldOrNone", " - ", null)]
    [InlineData("NamesOrNone", null, "")]
    [InlineData("NamesOrNone", "a | b", "a+b")]
    [InlineData("RouteOrNone", null, null)]
    [InlineData("RouteOrNone", "/api/services/A/", "api/services/A")]
    [InlineData("NameOrNone", "23.200.001", "23.200.001")]
    [InlineData("FieldOrNone", "x_studio_1", "x_studio_1")]
    [InlineData("Text", null, "d")]
    [InlineData("Text", "  ", "d")]
    [InlineData("Text", " x ", "x")]
    [InlineData("Choice", "BLUE", Colour.Blue)]
    [InlineData("Flag", "yes", true)]
    public void Read_Value_IsRead(string kind, string? value, object? expected) =>
        Read(kind, value).Should().Be(expected);

    [Fact]
    public void StateOf_Text_IsTheStateOfItsParameter()
    {
        StatusMap map = Map(Reader("StatusClosed", "done"));

        map.StateOf(" NEW ").Should().Be(ErpOrderState.Open);
        map.StateOf("Done").Should().Be(ErpOrderState.Closed);
        map.StateOf("").Should().Be(ErpOrderState.Unknown);
    }

    [Fact]
    public void StatusMap_TextTwice_EndsBeforeAnythingIsSent() =>
        new Action(() => Map(Reader("StatusClosed", "OPEN")))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("The status \"OPEN\" is mapped twice, by parameters StatusOpen and StatusClosed.*");

    private static ParameterReader Reader(string name, string? value) =>
        new(new JobOptions(asked => asked == name ? value : null));

    private static StatusMap Map(ParameterReader read) =>
        new(
            read,
            "status",
            StringComparer.OrdinalIgnoreCase,
            state => "means " + state,
            (ErpOrderState.Open, "new|open"),
            (ErpOrderState.Closed, "")
        );

    private static object? Read(string kind, string? value)
    {
        ParameterReader read = Reader("P", value);
        return kind switch
        {
            "Text" => read.Text("P", "d", "help"),
            "Name" => read.Name("P", "d", "help"),
            "NameOrNone" => read.NameOrNone("P", "d", "help"),
            "NamesOrNone" => string.Join("+", read.NamesOrNone("P", "-", "help")),
            "RouteOrNone" => read.RouteOrNone("P", "-", "help"),
            "Field" => read.Field("P", "d", "help"),
            "FieldOrNone" => read.FieldOrNone("P", "d", "help"),
            "Flag" => read.Flag("P", "true", "help"),
            "Number" => read.Number("P", "5", 1, 10, "help"),
            "Choice" => read.Choice("P", Colour.Red, "help", Colour.Red, Colour.Blue),
            "Pattern" => read.Pattern("P", "d", "help"),
            _ => read.Path("P", "d", "help"),
        };
    }
}
