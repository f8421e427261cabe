using Workbench.Reconcile;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>Order numbers as people have them: from spreadsheets, reports and other programs.</summary>
public sealed class OrderNumberFileTests
{
    [Theory]
    [InlineData("W1\nW2\nW3")]
    [InlineData("W1\r\nW2\r\nW3\r\n\r\n")]
    [InlineData("\uFEFFW1\n \"W2\" \nW3")]
    [InlineData("OrderNumber\nW1\nW2\nW3\n")]
    [InlineData("Date,ordernumber,Total\n2026-11-01,W1,5\n2026-11-02,W2\n,W3,")]
    [InlineData("Date;\"ORDERNUMBER\";Name\n1;W1;\"Miller; Sons\"\n2; W2 ;\"line\nbreak\"\n3;\"W3\";")]
    [InlineData("Total\tOrderNumber\n1,5\tW1\n2,5\tW2\n3,5\tW3")]
    public void Read_ListOrCsv_HasTheNumbersInTheirOrder(string text)
    {
        GivenOrders orders = Read(text);

        orders.Numbers.Should().Equal("W1", "W2", "W3");
        orders.Remark.Should().BeEmpty();
    }

    [Fact]
    public void Read_BlankAndRepeated_AreLeftOutAndTold()
    {
        GivenOrders orders = Read("OrderNumber,Total\nW1,1\n,2\nW2,3\n W1 ,4\nw1,5\n");

        orders.Numbers.Should().Equal("W1", "W2", "w1");
        orders.Remark.Should().Be("Left out: 1 blank, 1 repeated.");
    }

    [Theory]
    [InlineData("", "list.csv has no order number. Write one a line, or a CSV whose header has OrderNumber.")]
    [InlineData("\n \n", "list.csv has no order number. Write one a line, or a CSV whose header has OrderNumber.")]
    [InlineData("OrderNumber,Total\n", "list.csv has no order number*")]
    [InlineData("PK\u0003\u0004\0\0", "list.csv is no text. Save it as CSV in UTF-8, or write one number a line.")]
    [InlineData(
        "Order,Total\nW1,5",
        "list.csv, line 1: there are several columns, and no header*has OrderNumber. Add one,*"
    )]
    [InlineData("W1\nW2;W3", "list.csv, line 2: there are several columns*")]
    [InlineData("OrderNumber,X\nW1,a\nW2,\"b\nW3,c\n", "list.csv, line 4: a quote is out of place*")]
    [InlineData("OrderNumber,X\nW1,a\nW2,b\"c\n", "list.csv, line 3: a quote is out of place*")]
    [InlineData("W1\nW\u20282", "list.csv, line 2: the order number has the invisible or invalid character U+2028*")]
    [InlineData(
        "W1\nW\uFFFD2",
        "list.csv, line 2: a letter of the order number cannot be read. Save the file in UTF-8."
    )]
    [InlineData("W1\n...", "list.csv, line 2: the order number is \"...\", which is no order number.")]
    public void Read_WhatCannotBeUsed_NamesWhereWhyAndTheRemedy(string text, string message)
    {
        Action read = () => Read(text);

        read.Should().Throw<OrderNumberFileException>().WithMessage(message).Which.Message.Should().NotContain("\n");
    }

    [Fact]
    public void Read_NumberTooLong_NamesLineAndLength()
    {
        Action read = () => Read($"W1\n{new string('9', 51)}");

        read.Should()
            .Throw<OrderNumberFileException>()
            .WithMessage(
                "list.csv, line 2: the order number has 51 characters (\"9999*an order number has at most 50."
            );
    }

    [Fact]
    public void Read_MoreThanARunTakes_SaysHowManyAndWhatToDo()
    {
        Action read = () => Read(string.Join('\n', Enumerable.Range(1, 100_000)));

        read.Should()
            .Throw<OrderNumberFileException>()
            .WithMessage("list.csv has 100000 order numbers, and one run takes 50000. Split it.");
    }

    [Fact]
    public void Open_Dash_IsStandardInput()
    {
        OrderNumberFile.Open("-", new StringReader("W1")).Numbers.Should().Equal("W1");
        Action blank = () => OrderNumberFile.Open("-", new StringReader(""));
        blank.Should().Throw<OrderNumberFileException>().WithMessage("Standard input has no order number*");
    }

    [Theory]
    [InlineData("there-is-no-such-file.csv")]
    [InlineData(".")]
    public void Open_WhatIsNoFile_SaysSo(string file)
    {
        Action open = () => OrderNumberFile.Open(file, TextReader.Null);

        open.Should().Throw<OrderNumberFileException>().WithMessage($"{file} cannot be read: *");
    }

    private static GivenOrders Read(string text) => OrderNumberFile.Read(new StringReader(text), "list.csv");
}
