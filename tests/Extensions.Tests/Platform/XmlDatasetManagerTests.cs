using System.Data;
using System.Xml;
using FluentAssertions;
using Insite.Common.Helpers;
using Xunit;

namespace Extensions.Tests.Platform;

public class XmlDatasetManagerTests
{
    [Fact]
    public void RoundTrip_KeepsValuesAndColumnTypes()
    {
        using var dataset = new DataSet();
        var table = dataset.Tables.Add("Result");
        table.Columns.Add("OrderNumber", typeof(string));
        table.Columns.Add("Lines", typeof(int));
        table.Columns.Add("At", typeof(DateTimeOffset));
        var at = new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.FromHours(-5));
        table.Rows.Add("W1 <&> \"x\"", 7, at);
        table.Rows.Add(DBNull.Value, DBNull.Value, DBNull.Value);

        var copy = RoundTrip(dataset).Tables["Result"]!;

        copy.Rows[0].ItemArray.Should().Equal("W1 <&> \"x\"", 7, at);
        copy.Rows[1].ItemArray.Should().Equal(DBNull.Value, DBNull.Value, DBNull.Value);
    }

    [Fact]
    public void RoundTrip_OfAnEmptyTable_KeepsTheTableAndItsColumns()
    {
        using var dataset = new DataSet();
        dataset.Tables.Add("Empty").Columns.Add("Count", typeof(int));

        var copy = RoundTrip(dataset);

        copy.Tables.Should().ContainSingle();
        copy.Tables["Empty"]!.Rows.Should().BeEmpty();
        copy.Tables["Empty"]!.Columns["Count"]!.DataType.Should().Be(typeof(int));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("Größe 木")]
    [InlineData("bell \u0007")]
    public void RoundTrip_KeepsText(string text)
    {
        using var dataset = new DataSet();
        var table = dataset.Tables.Add("T");
        table.Columns.Add("Text", typeof(string));
        table.Rows.Add(text);

        RoundTrip(dataset).Tables["T"]!.Rows[0]["Text"].Should().Be(text);
    }

    [Fact]
    public void RoundTrip_OfADatasetWithoutTables_HasNone()
    {
        using var dataset = new DataSet();

        RoundTrip(dataset).Tables.Should().BeEmpty();
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY e 'x'>]><d><t><c>&e;</c></t></d>")]
    [InlineData("<!DOCTYPE d SYSTEM 'http://localhost/d.dtd'><d />")]
    [InlineData("not xml")]
    public void ConvertXmlToDataset_OfADocumentTypeOrNoXml_Throws(string xml)
    {
        Action read = () => XmlDatasetManager.ConvertXmlToDataset(xml);

        read.Should().Throw<XmlException>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void ConvertXmlToDataset_WithoutText_IsNull(string? xml)
    {
        XmlDatasetManager.ConvertXmlToDataset(xml).Should().BeNull();
    }

    [Fact]
    public void ConvertDatasetToXml_OfNull_IsNull()
    {
        XmlDatasetManager.ConvertDatasetToXml(null).Should().BeNull();
    }

    private static DataSet RoundTrip(DataSet dataset) =>
        XmlDatasetManager.ConvertXmlToDataset(XmlDatasetManager.ConvertDatasetToXml(dataset));
}
