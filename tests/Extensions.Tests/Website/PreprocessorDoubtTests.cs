using Extensions.OrderCancel;

namespace Extensions.Tests.Website;

/// <summary>A number that two orders share is never resolved by a guess.</summary>
public sealed class PreprocessorDoubtTests
{
    public static TheoryData<string, string[], string[]> Doubts() =>
        new()
        {
            // web number|ERP number|customer of each reported order; what the line names
            { "1001", new[] { "1001|5001|C100", "W7|1001|C103" }, new[] { "1001", "5001", "W7" } },
            { "1001", new[] { "1001|5001|C100", "|1001|C103" }, new[] { "1001", "5001", "not placed on the website" } },
            { "W1", new[] { "W1|E1|C100", "W1|E2|C101" }, new[] { "W1", "C100", "C101" } },
            { "E1", new[] { "W1|E1|C100", "W2|E1|C100" }, new[] { "E1", "W1", "W2" } },
            { "E1", new[] { "|E1|C100", "|E1|C101" }, new[] { "E1", "C100", "C101" } },
        };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Execute_NumberOfTwoOrders_FailsAndNamesThem(string number, string[] reported, string[] names)
    {
        var website = new FakeWebsite();
        foreach (string[] row in reported.Select(text => text.Split('|')))
        {
            website.WithReported(row[0], row[1], customer: row[2]);
        }

        var run = new Preprocessing(website, number);

        OrderCancelException failure = run.Invoking(r => r.Run()).Should().Throw<OrderCancelException>().Which;

        run.Log.Only("Fatal").Should().Be(failure.Message).And.StartWith("Ambiguous: ").And.ContainAll(names);
        run.Job.InitialData.Should().BeEmpty();
        failure.Result.Tables["OrderCancel"]!.Rows[0]["Outcome"].Should().Be("Ambiguous");
    }

    [Fact]
    public void Execute_PlacedOrderAndAnothersErpNumber_FailsAndNamesThem()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("1001").WithReported("W7", "1001");
        var run = new Preprocessing(website, "1001");

        run.Invoking(r => r.Run()).Should().Throw<OrderCancelException>().WithMessage("*1001*W7*");
    }

    [Fact]
    public void Execute_ErpNumberOfTwoPlacedOrders_FailsAndNamesThem()
    {
        FakeWebsite website = new FakeWebsite().WithPlaced("W1", erpNumber: "E1").WithPlaced("W2", erpNumber: "E1");
        var run = new Preprocessing(website, "E1");

        run.Invoking(r => r.Run()).Should().Throw<OrderCancelException>().WithMessage("*E1*W1, W2*");
    }
}
