using Extensions.OrderCancel.Job.Reconcile;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job.Reconcile;

/// <summary>What cannot be compared: one clear line each, and nothing is sent. The table of bad input.</summary>
public sealed class ReconcileBadInputTests
{
    [Theory]
    [InlineData("Days", "0", "")] // the website's; its own test
    [InlineData("TimeoutSeconds", "5", "Parameter TimeoutSeconds is \"5\". Allowed: a whole number from 10 to 21600.")]
    [InlineData("Parallel", "0", "Parameter Parallel is \"0\". Allowed: a whole number from 1 to 32.")]
    [InlineData("Parallel", "many", "Parameter Parallel is \"many\". Allowed: a whole number from 1 to 32.")]
    [InlineData(
        "RequestsPerMinute",
        "-1",
        "Parameter RequestsPerMinute is \"-1\". Allowed: a whole number from 0 to 6000."
    )]
    [InlineData("MaxOrders", "0", "Parameter MaxOrders is \"0\". Allowed: a whole number from 1 to 50000.")]
    [InlineData("MaxReportLines", "x", "Parameter MaxReportLines is \"x\". Allowed: a whole number from 0 to 5000.")]
    [InlineData("MaxRequeue", "0", "Parameter MaxRequeue is \"0\". Allowed: a whole number from 1 to 5000.")]
    [InlineData("Requeue", "perhaps", "Parameter Requeue is \"perhaps\". Allowed: true or false.")]
    [InlineData("FailOn", "Open", "Parameter FailOn is \"Open\". Allowed: OpenInErp, ")]
    [InlineData("AlsoCancelStates", "Shipped", "Parameter AlsoCancelStates is \"Shipped\". Allowed: ")]
    [InlineData("ErpAdapter", "Nothing", "Nothing")]
    public void Execute_BadParameter_IsToldInOneLine(string parameter, string value, string told)
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        var process = new ReconcileProcess(erp.Url).List("W1").With(parameter, value);

        process.Run();

        if (told.Length == 0)
        {
            process.Failure.Should().BeNull("the processor takes the list as it is");
            return;
        }

        process.Log.Should().ContainSingle(line => line.Level == "Fatal").Which.Message.Should().Be(process.Message);
        process
            .Message.Should()
            .StartWith("Nothing was compared. ")
            .And.Contain(told)
            .And.EndWith("run the job again.");
        process.Result.Tables.Count.Should().Be(2);
        erp.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_WithoutListAndNumbers_NamesThePreprocessor() =>
        Told("").Should().Contain("Select the preprocessor OrderCancelReconcile");

    [Fact]
    public void Execute_ListOfAnotherPreprocessor_SaysSo() =>
        Told("<NewDataSet><Customer><Name>A</Name></Customer></NewDataSet>")
            .Should()
            .Contain("The job's initial data is another preprocessor's, and has no list of orders to compare.");

    [Fact]
    public void Execute_ListThatIsNoXml_SaysSo() =>
        Told("{\"json\":true}").Should().Contain("The job's initial data cannot be read (XmlException).");

    [Fact]
    public void Execute_ListOfAnotherVersion_SaysSo() =>
        Told(
                "<D><OrderCancelReconcile><WebOrderNumber>W1</WebOrderNumber><Website>Lost</Website></OrderCancelReconcile><OrderCancelReconcileList><ContinueFrom>x</ContinueFrom></OrderCancelReconcileList></D>"
            )
            .Should()
            .Contain("with \"Lost\" for the website's side");

    [Fact]
    public void Execute_NumberThatIsTooLong_IsNamed() =>
        Told("", ("OrderNumbers", "W1|" + new string('9', 51)))
            .Should()
            .Contain("Parameter OrderNumbers has 51 characters");

    [Fact]
    public void Execute_MoreNumbersThanAllowed_SaysHowMany() =>
        Told("", ("OrderNumbers", string.Join(",", Enumerable.Range(1, 100_000))))
            .Should()
            .Contain("Parameter OrderNumbers has 100000 numbers, and parameter MaxOrders allows 5000.");

    [Fact]
    public void Execute_WithoutConnection_SaysSo()
    {
        var process = new ReconcileProcess(null).List("W1");

        process.Run().Message.Should().Contain("the field Url is blank");
    }

    [Fact]
    public void Execute_EmptyList_IsGreen()
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        string data = Extensions.OrderCancel.Website.Reconcile.OrderListWriter.Write(
            null,
            Array.Empty<ListedOrder>(),
            ""
        )!;

        ReconcileProcess process = new ReconcileProcess(erp.Url).Run(data);

        process.Failure.Should().BeNull();
        process.Message.Should().StartWith("0 orders: 0 in step. Time: ").And.EndWith("Next: nothing to do.");
        erp.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("W1|W1, W1 ;\tW2\n\n", "W1 W2")]
    [InlineData("", "")]
    [InlineData(" | , ", "")]
    public void Read_ListWithBlanksAndDoubles_HasEachNumberOnce(string text, string numbers) =>
        OrderNumberList.Read(text).Should().Equal(numbers.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries));

    private static string Told(string data, params (string Name, string Value)[] parameters)
    {
        using var erp = new FakeHttp(FakeHttp.Answer(200, "[]"));
        var process = new ReconcileProcess(erp.Url);
        foreach ((string name, string value) in parameters)
        {
            process.With(name, value);
        }

        process.Run(data);
        process.Log.Should().ContainSingle().Which.Level.Should().Be("Fatal");
        process.Failure!.Message.Should().Be(process.Message);
        erp.Requests.Should().BeEmpty();
        return process.Message;
    }
}
