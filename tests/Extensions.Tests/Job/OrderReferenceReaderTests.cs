using System.Data;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Insite.Common.Helpers;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Job;

public sealed class OrderReferenceReaderTests
{
    private readonly Dictionary<string, string> options = new();
    private readonly IntegrationJob job = new();

    [Fact]
    public void Read_GivenNumberAlone_IsTheWebsites()
    {
        OrderReference order = this.Read(" W1 ");

        order.Number.Should().Be("W1");
        order.Kind.Should().Be(OrderNumberKind.Web);
        order.ErpNumber.Should().BeNull();
    }

    [Theory]
    [InlineData("Erp", "", "1001", OrderNumberKind.Erp)]
    [InlineData("web", "", "1001", OrderNumberKind.Web)]
    [InlineData("Auto", "W\\d+", "W1001", OrderNumberKind.Web)]
    [InlineData("Auto", "W\\d+", "XW1001", OrderNumberKind.Erp)]
    [InlineData("Auto", "W\\d+", "W1001X", OrderNumberKind.Erp)]
    [InlineData("Auto", "W\\d+|P\\d+", "P1", OrderNumberKind.Web)]
    [InlineData("Auto", "W\\d+|P\\d+", "P1X", OrderNumberKind.Erp)]
    public void Read_KindByOption_MatchesThePatternAsAWhole(
        string kind,
        string pattern,
        string number,
        OrderNumberKind expected
    )
    {
        this.options["OrderNumberKind"] = kind;
        this.options["WebOrderNumberPattern"] = pattern;

        this.Read(number).Kind.Should().Be(expected);
    }

    [Theory]
    [InlineData("Auto", "", "needs parameter WebOrderNumberPattern")]
    [InlineData("Auto", "(", "Allowed: a regular expression")]
    [InlineData("Auto", "(a+)+b", "takes too long")]
    [InlineData("Both", "", "Allowed: Web, Erp, Auto")]
    public void Read_KindThatCannotBeUsed_SaysWhatCan(string kind, string pattern, string text)
    {
        this.options["OrderNumberKind"] = kind;
        this.options["WebOrderNumberPattern"] = pattern;

        this.Fails(new string('a', 49) + "c").Should().Contain(text);
    }

    [Theory]
    [InlineData("W1", OrderNumberKind.Web)]
    [InlineData("E1", OrderNumberKind.Erp)]
    [InlineData(null, OrderNumberKind.Web)]
    public void Read_InitialData_IsAFactAndWinsOverTheOption(string? given, OrderNumberKind kind)
    {
        this.options["OrderNumberKind"] = "Both is not even looked at";
        this.job.InitialData = Xml(("WebOrderNumber", "W1"), ("ErpOrderNumber", " E1 "), ("CustomerNumber", "C1"));

        OrderReference order = this.Read(given);

        order.Kind.Should().Be(kind);
        order.WebNumber.Should().Be("W1");
        order.ErpNumber.Should().Be("E1");
        order.CustomerNumber.Should().Be("C1");
    }

    [Fact]
    public void Read_InitialDataOfAnotherOrder_IsRefused()
    {
        this.job.InitialData = Xml(("WebOrderNumber", "W2"), ("ErpOrderNumber", "E2"));

        this.Fails("W1").Should().Contain("\"W1\"").And.Contain("another order (W2)");
    }

    [Fact]
    public void Read_InitialDataOfAnotherErpOrder_IsRefused()
    {
        this.job.InitialData = Xml(("ErpOrderNumber", "E2"));

        this.Fails("W1").Should().Contain("another order (E2)");
    }

    [Fact]
    public void Read_InitialDataWithoutARow_LeavesTheGivenNumber()
    {
        using var data = new DataSet("D");
        data.Tables.Add("OrderCancel").Columns.Add("WebOrderNumber", typeof(string));
        this.job.InitialData = XmlDatasetManager.ConvertDatasetToXml(data);

        this.Read("W1").Number.Should().Be("W1");
    }

    [Fact]
    public void Read_PairOfSurrogates_IsOneCharacterOfTheNumber() =>
        this.Read("W\uD83D\uDE001").Number.Should().Be("W\uD83D\uDE001");

    [Fact]
    public void Read_InitialDataWithOnlyTheErpNumber_IsTheErps()
    {
        this.job.InitialData = Xml(("ErpOrderNumber", "E1"));

        this.Read(null).Kind.Should().Be(OrderNumberKind.Erp);
    }

    [Fact]
    public void Read_InitialDataNamesTheGivenNumber_UsesIt()
    {
        this.job.InitialData = Xml(("OrderNumber", "E1"), ("WebOrderNumber", "W1"), ("ErpOrderNumber", "E1"));

        this.Read(null).Number.Should().Be("E1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("not xml at all")]
    [InlineData("<broken")]
    [InlineData("<Other><Row><WebOrderNumber>W2</WebOrderNumber></Row></Other>")]
    [InlineData("<Other><Kind>OrderCancel</Kind></Other>")]
    [InlineData("<OrderCancel></OrderCancel>")]
    [InlineData("<D><OrderCancel><Status>Open</Status></OrderCancel></D>")]
    [InlineData("<D><OrderCancel><WebOrderNumber> </WebOrderNumber></OrderCancel></D>")]
    public void Read_InitialDataWithoutAnOrder_LeavesTheGivenNumber(string? initialData)
    {
        this.job.InitialData = initialData;

        this.Read("W1").Number.Should().Be("W1");
        this.Fails(null).Should().Contain("missing or blank");
    }

    [Theory]
    [InlineData("<OrderCancel>")]
    [InlineData("OrderCancel")]
    [InlineData(
        "<!DOCTYPE OrderCancel [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><D><OrderCancel><WebOrderNumber>&x;</WebOrderNumber></OrderCancel></D>"
    )]
    public void Read_OwnInitialDataBroken_SaysSoWithoutRepeatingIt(string initialData)
    {
        this.job.InitialData = initialData;

        this.Fails("W1").Should().Contain("initial data cannot be read").And.NotContain("passwd");
    }

    [Fact]
    public void Read_DataSetXml_SurvivesTheRoundTrip()
    {
        this.job.InitialData = Xml(("WebOrderNumber", "W<1>&\"'"), ("CustomerNumber", "Grüße"));

        OrderReference order = this.Read(null);

        order.Number.Should().Be("W<1>&\"'");
        order.CustomerNumber.Should().Be("Grüße");
    }

    private static string Xml(params (string Column, string Value)[] cells)
    {
        using var data = new DataSet("OrderCancel");
        DataTable table = data.Tables.Add("OrderCancel");
        foreach ((string column, _) in cells)
        {
            table.Columns.Add(column, typeof(string));
        }

        table.Rows.Add(cells.Select(cell => (object)cell.Value).ToArray());
        return XmlDatasetManager.ConvertDatasetToXml(data);
    }

    private OrderReference Read(string? number)
    {
        this.job.IntegrationJobParameters = new[]
        {
            new IntegrationJobParameter
            {
                Value = number,
                JobDefinitionParameter = new JobDefinitionParameter { Name = "OrderNumber" },
            },
        };
        return OrderReferenceReader.Read(
            this.job,
            new JobValues(this.job, null),
            new JobOptions(name => this.options.TryGetValue(name, out string? value) ? value : null)
        );
    }

    private string Fails(string? number)
    {
        Action read = () => this.Read(number);
        return read.Should().Throw<ErpFaultException>().Where(e => e.Kind == ErpFaultKind.Misconfigured).Which.Message;
    }
}
