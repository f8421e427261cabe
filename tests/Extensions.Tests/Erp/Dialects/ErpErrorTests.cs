using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Dialects;

/// <summary>What each meaning of an error is for a read, for a request to cancel and for a sign-in.</summary>
public sealed class ErpErrorTests
{
    [Theory]
    [InlineData("Unknown", "NotRecognised", "NotRecognised", "NotRecognised")]
    [InlineData("NotFound", "none", "Conflict", "NotRecognised")]
    [InlineData("Refused", "Lost", "Refused", "Misconfigured")]
    [InlineData("Stale", "Lost", "Conflict", "NotRecognised")]
    [InlineData("Locked", "Lost", "Conflict", "NotRecognised")]
    [InlineData("Throttled", "Throttled", "Throttled", "Throttled")]
    [InlineData("Passing", "Passing", "Passing", "Passing")]
    [InlineData("Failed", "Lost", "Unknown", "NotRecognised")]
    [InlineData("SignIn", "Misconfigured", "Misconfigured", "Misconfigured")]
    [InlineData("SetUp", "NoData", "Misconfigured", "Misconfigured")]
    public void Meaning_Of_IsOneAnswerForEachKindOfRequest(string name, string ofRead, string ofCancel, string ofSignIn)
    {
        var error = new ErpError(Of(name), "its words", "what to do");

        Told(() => error.OfRead(() => "none")).Should().Be(ofRead);
        Told(() => error.OfCancel(CancelReply.Refused)).Should().Be(ofCancel);
        Told(() => error.OfSignIn("ERP", "Check it.")).Should().Be(ofSignIn);
    }

    [Fact]
    public void Meanings_AreAllInTheTable() =>
        Enum.GetNames(typeof(Meaning)).Should().HaveCount(10, "a new one needs its row in the test above");

    [Theory]
    [InlineData("Refused")]
    [InlineData("Failed")]
    public void OfRead_WhatLasts_IsNotAskedAgain(string name)
    {
        var error = new ErpError(Of(name), "its words", "what to do") { Lasts = true };

        Told(() => error.OfRead(() => "none")).Should().Be("NoData");
    }

    [Theory]
    [InlineData("Stale")]
    [InlineData("Locked")]
    public void OfRead_WithoutAdvice_PassesByTheTransportRules(string name) =>
        Told(() => new ErpError(Of(name), "").OfRead(() => "none")).Should().Be("Passing");

    [Fact]
    public void Of_SeveralRows_IsTheFirstThatFits()
    {
        var table = new ErrorTable(
            (Meaning.NotFound, new[] { "no such" }),
            (Meaning.Refused, new[] { "order", "ERP." })
        );

        table.Of("There is NO SUCH order.").Should().Be(Meaning.NotFound);
        table.Of("Order is shipped").Should().Be(Meaning.Refused);
        table.Of("System.Exception").Should().Be(Meaning.Unknown);
        table.Has(Meaning.Refused, "no such order").Should().BeTrue();
    }

    [Theory]
    [InlineData("Shipped.\r\n   at X.Y()\r\nmore", "Shipped.")]
    [InlineData(" One \n\n two\n--- end of inner ---\n three", "One two")]
    [InlineData("   at X.Y()", "")]
    public void WithoutTrace_Text_IsWhatPeopleAreTold(string text, string words) =>
        ErpWords.WithoutTrace(text).Should().Be(words);

    private static Meaning Of(string name) => (Meaning)Enum.Parse(typeof(Meaning), name);

    private static string Told<T>(Func<ErpAnswer<T>> answer)
    {
        try
        {
            ErpAnswer<T> told = answer();
            return told.Kind != ErpAnswerKind.Recognised ? told.Kind.ToString()
                : told.Value is CancelReply reply ? reply.Kind.ToString()
                : told.Value!.ToString()!;
        }
        catch (ErpFaultException fault)
        {
            return fault.Kind.ToString();
        }
    }
}
