using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>How many requests a comparison makes, and of what.</summary>
public sealed class ReconcilerAskTests
{
    private readonly ReconcilerRun run = new();

    [Fact]
    public void Run_ThousandOrders_AsksFiftyAtATime()
    {
        this.run.AskCancelled(ReconcilerRun.Numbers(1000)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.InStep).And.HaveCount(1000);
        this.run.Erp.Requests.Should().HaveCount(20).And.OnlyContain(r => r.Numbers.Length == 50);
        this.run.Erp.MostAtATime.Should().Be(4);
        this.run.Took.Should().Be(TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public void Run_WhereTheErpCannot_AsksOneByOne()
    {
        this.run.CanFindMany = false;
        this.run.AskCancelled(ReconcilerRun.Numbers(100)).Run();

        this.run.Verdicts.Should().OnlyContain(v => v == ReconcileVerdict.InStep);
        this.run.Erp.Requests.Should().HaveCount(100).And.OnlyContain(r => r.Numbers.Length == 1);
        this.run.Erp.MostAtATime.Should().Be(4);
    }

    [Fact]
    public void Run_NumbersOfBothKinds_AreNeverMixed()
    {
        this.run.AskCancelled("W1", "W2");
        this.run.Erp.Add("E1", ErpOrderState.Cancelled).Add("E2", ErpOrderState.Cancelled);
        this.run.Ask("E1", kind: OrderNumberKind.Erp).Ask("E2", kind: OrderNumberKind.Erp).Run();

        this.run.Erp.Requests.Select(r => string.Join(" ", r.Numbers)).Should().Equal("W1 W2", "E1 E2");
    }

    [Fact]
    public void Run_NumberThatComesTwice_IsNeverTwiceInOneRequest()
    {
        this.run.AskCancelled("W1", "W2").Ask("w1").Run();

        this.run.Erp.Requests.Should().OnlyContain(r => r.Numbers.Length == r.Numbers.Distinct().Count());
        this.run.Erp.Requests.Select(r => string.Join(" ", r.Numbers)).Should().Equal("W1 W2", "w1");
    }

    [Fact]
    public void Run_OrderThatTheAnswerLeavesOut_IsAskedSinglyOnce()
    {
        this.run.AskCancelled(ReconcilerRun.Numbers(49)).Ask("W50");
        this.run.Erp.Add("W50", ErpOrderState.Open, isLeftOutOfMany: true);
        this.run.Ask("W51").Run();

        this.run.Findings[49].Verdict.Should().Be(ReconcileVerdict.OpenInErp);
        this.run.Findings[50].Verdict.Should().Be(ReconcileVerdict.NotInErp);
        this.run.Erp.Singles.Select(n => n[0]).Should().BeEquivalentTo("W50", "W51");
    }

    [Fact]
    public void Run_FulfilmentThatTheAnswerDoesNotTell_IsAskedSingly()
    {
        this.run.Erp.Add("W1", ErpOrderState.Open, toldToMany: Fulfilment.NotTold);
        this.run.Erp.Add("W2", ErpOrderState.Cancelled, toldToMany: Fulfilment.NotTold);
        this.run.Ask("W1").Ask("W2").Run();

        this.run.Verdicts.Should().Equal(ReconcileVerdict.OpenInErp, ReconcileVerdict.InStep);
        this.run.Erp.Singles.Should().HaveCount(2);
    }

    [Fact]
    public void Run_OrderThatIsOpenOnTheWebsite_IsAskedSinglyOnlyWhenItIsCancelled()
    {
        this.run.Erp.Add("W1", ErpOrderState.Open, toldToMany: Fulfilment.NotTold);
        this.run.Erp.Add("W2", ErpOrderState.Cancelled, toldToMany: Fulfilment.NotTold);
        this.run.Ask("W1", WebsiteSide.Open).Ask("W2", WebsiteSide.Open).Run();

        this.run.Verdicts.Should().Equal(ReconcileVerdict.InStep, ReconcileVerdict.CancelledInErpOnly);
        this.run.Erp.Singles.Select(n => n[0]).Should().Equal("W2");
    }

    [Fact]
    public void Run_FulfilmentThatIsNotChecked_IsNotAskedFor()
    {
        this.run.Traits.FulfilmentNotChecked = true;
        this.run.Erp.Add("W1", ErpOrderState.Open, Fulfilment.NotTold).Add("W2", ErpOrderState.Cancelled);
        this.run.Ask("W1").Ask("W2").Run();

        this.run.Verdicts.Should().Equal(ReconcileVerdict.OpenInErp, ReconcileVerdict.InStep);
        this.run.Erp.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Run_LookUpThatIsNoRead_ReadsEachThatIsAskedSingly()
    {
        this.run.Traits.LookupIsRead = false;
        this.run.CanFindMany = false;
        this.run.AskCancelled("W1").Run();

        this.run.Erp.Singles.Select(n => n[0]).Should().Equal("W1", "read KW1.0");
        this.run.Verdicts.Should().Equal(ReconcileVerdict.InStep);
    }

    [Fact]
    public void Run_PoisonousNumber_SpoilsItselfAlone()
    {
        this.run.AskCancelled(ReconcilerRun.Numbers(50));
        this.run.Erp.Fault = numbers =>
            numbers.Contains("W17") ? new ErpFaultException(ErpFaultKind.Lost, "It is poisonous.") : null;

        this.run.Run();

        this.run.Findings[16].Verdict.Should().Be(ReconcileVerdict.NotTold);
        this.run.Findings[16].Reason.Should().Be("It is poisonous.");
        this.run.Verdicts.Count(v => v == ReconcileVerdict.InStep).Should().Be(49);
        this.run.Erp.Requests.Count.Should().BeLessThan(16, "each half is asked once");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("too few")]
    [InlineData("null list")]
    public void Run_AdapterThatReturnsNonsenseAboutMany_IsAskedOneByOne(string nonsense)
    {
        this.run.AskCancelled("W1", "W2");
        this.run.Erp.Bend = lists =>
            nonsense == "null" ? null
            : nonsense == "too few" ? lists.Take(1).ToList()
            : new IReadOnlyList<ErpOrder>[] { lists[0], null! };

        this.run.Run();

        this.run.Verdicts.Should().Equal(ReconcileVerdict.InStep, ReconcileVerdict.InStep);
        this.run.Erp.Singles.Should().HaveCount(2);
    }

    [Fact]
    public void Run_NoOrders_AsksNothing()
    {
        this.run.Run().Findings.Should().BeEmpty();

        this.run.Erp.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Run_Findings_AreToldOneByOneAsTheyCome()
    {
        var told = new List<(int Order, ReconcileVerdict Verdict)>();
        this.run.Told = (order, finding) => told.Add((order, finding.Verdict));
        this.run.AskCancelled(ReconcilerRun.Numbers(60)).Ask("W99").Run();

        told.Should().HaveCount(61).And.OnlyHaveUniqueItems(t => t.Order);
        told[60].Should().Be((60, ReconcileVerdict.NotInErp));
    }
}
