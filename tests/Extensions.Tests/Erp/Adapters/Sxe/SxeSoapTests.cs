using System.Xml.Linq;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The classic SOAP service.</summary>
public sealed class SxeSoapTests
{
    private static readonly XNamespace Service = "Infor.WS";
    private static readonly string Open = SxeWire.SoapList(SxeWire.SoapOrder("1"));

    [Fact]
    public void Execute_BySoap_SendsTheDocumentedCalls()
    {
        var actions = new List<string>();
        SxeJob job = new(transport: "Soap");
        string[] answers = [Open, SxeWire.SoapCancel(), SxeWire.SoapList(SxeWire.SoapOrder("9"))];
        foreach (string answer in answers)
        {
            job.Handler.Does(
                (request, _) =>
                {
                    actions.AddRange(request.Headers.GetValues("SOAPAction"));
                    request.Content!.Headers.ContentType!.ToString().Should().Be("text/xml; charset=utf-8");
                    return Task.FromResult(StubHandler.Response(200, answer, type: "text/xml"));
                }
            );
        }

        job.Run().Outcome.Should().Be("Cancelled", job.Test.Message);
        job.Handler.Requests.Should().OnlyContain(one => one == "POST https://erp.example/Sx/SxApiService.asmx");
        actions
            .Should()
            .Equal(
                "\"Infor.WS/OEGetListofOrdersV4\"",
                "\"Infor.WS/OEOrderDeleteOrCancel\"",
                "\"Infor.WS/OEGetListofOrdersV4\""
            );
        Arguments(job.Handler.Bodies[0], "OEGetListofOrdersV4")
            .Should()
            .Equal("orderNumber=1234567", "startStage=0", "endStage=9");
        Arguments(job.Handler.Bodies[1], "OEOrderDeleteOrCancel")
            .Should()
            .Equal("orderNumber=1234567", "orderSuffix=0", "deleteOrderFlag=false", "lostBusinessReason=CU");
    }

    [Theory]
    [InlineData("1", "", "Cancelled")]
    [InlineData("1", "<shipDate><year>0</year><month>0</month><date>0</date></shipDate>", "Cancelled")]
    [InlineData("1", "<invoiceDate><year>2026</year><month>11</month><date>2</date></invoiceDate>", "Refused")]
    [InlineData("1", "<shipDate><other/></shipDate>", "Refused")]
    [InlineData("1", "<shipDate/>", "Refused")]
    [InlineData("1", "<shipDate xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/>", "Refused")]
    [InlineData("1", "<shipDate>0001-01-01</shipDate>", "Cancelled")]
    [InlineData("1", "<shipDate><Value>2026-11-02</Value></shipDate>", "Refused")]
    [InlineData("1", "<shipDate><year>2026</year></shipDate>", "Refused")]
    [InlineData("1", "<shipDate/><shipDate>2026-11-02</shipDate>", "Refused")]
    [InlineData("1", "<stageCode>9</stageCode>", "Refused")]
    [InlineData("3", "", "Refused")]
    public void Execute_BySoapAtAStage_EndsAsItAsks(string stage, string more, string outcome)
    {
        SxeJob job = new SxeJob(transport: "Soap").Answers(SxeWire.SoapList(SxeWire.SoapOrder(stage, more)));
        job.Answers(SxeWire.SoapCancel(), SxeWire.SoapList(SxeWire.SoapOrder("9")));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
    }

    [Fact]
    public void Execute_BySoapAndRefused_TellsTheWords()
    {
        SxeJob job = new SxeJob(transport: "Soap").Answers(
            Open,
            SxeWire.SoapCancel("Reason &lt;CU&gt; is invalid"),
            Open
        );

        job.Run().Outcome.Should().Be("Refused");
        job.Test.Message.Should().Contain("Reason <CU> is invalid");
    }

    [Theory]
    [InlineData(
        "<OEGetListofOrdersV4Response xmlns=\"Infor.WS\"><OEGetListofOrdersV4Result><moreRecordsAvailable>false</moreRecordsAvailable></OEGetListofOrdersV4Result></OEGetListofOrdersV4Response>",
        "NotFound"
    )]
    [InlineData(
        "<OEGetListofOrdersV4Response xmlns=\"Infor.WS\"><OEGetListofOrdersV4Result/></OEGetListofOrdersV4Response>",
        "Misconfigured"
    )]
    [InlineData("<OEGetListofOrdersV4Response xmlns=\"Infor.WS\"/>", "Unavailable")]
    [InlineData("<Other/>", "Unavailable")]
    public void Find_BySoapWithoutOrders_IsNotFoundOnlyWhenTheServiceSaysSo(string body, string outcome)
    {
        TestJob job = new SxeJob(transport: "Soap").Answers(SxeWire.Soap(body)).Run();

        job.Outcome.Should().Be(outcome, job.Message);
    }

    [Fact]
    public void Find_BySoapAnsweredWithAnotherRoot_IsNotRecognised() =>
        new SxeJob(transport: "Soap").Answers("<Envelope/>").Run().Outcome.Should().Be("Unavailable");

    [Theory]
    [InlineData("soap:Client", "Misconfigured", "SoapNamespace", 1)]
    [InlineData("soap:Server", "Unavailable", "SX.e said: Server was unable to process request", 3)]
    public void Find_BySoapAnsweredWithAFault_EndsAsItsSideAsks(string code, string outcome, string words, int requests)
    {
        SxeJob job = new(transport: "Soap");
        job.Handler.Answers(
            500,
            SxeWire.SoapFault(code, "Server was unable to process request\n   at Progress.Open.Stack()"),
            type: "text/xml"
        );

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
        job.Test.Message.Should().Contain(words).And.NotContain("Progress.Open");
        job.Handler.Requests.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData("soap:Server", "9", "Cancelled")]
    [InlineData("soap:Server", "1", "Unconfirmed")]
    [InlineData("soap:Client", "1", "Misconfigured")]
    public void Cancel_BySoapAnsweredWithAFault_IsDecidedByTheStage(string code, string stage, string outcome)
    {
        SxeJob job = new SxeJob(transport: "Soap").Answers(Open);
        job.Handler.Answers(500, SxeWire.SoapFault(code, "Failed"), type: "text/xml");
        job.Answers(SxeWire.SoapList(SxeWire.SoapOrder(stage)));

        job.Run().Outcome.Should().Be(outcome, job.Test.Message);
    }

    [Fact]
    public void Execute_BySoapWithAServiceUrl_KeepsToTheServer()
    {
        SxeJob job = new SxeJob(transport: "Soap")
            .With("SoapUrl", "v6/Service.asmx")
            .With("SoapNamespace", "Nxtrend.WS");
        job.Answers(SxeWire.SoapList(SxeWire.SoapOrder("9")));

        job.Run().Outcome.Should().Be("AlreadyCancelled", job.Test.Message);
        job.Handler.Requests.Should().Equal("POST https://erp.example/Sx/SxApiService.asmx/v6/Service.asmx");
        job.Handler.Bodies[0].Should().Contain("xmlns=\"Nxtrend.WS\"");
    }

    private static IEnumerable<string> Arguments(string body, string operation)
    {
        XElement call = XDocument.Parse(body).Root!.Elements().Single().Elements().Single();
        call.Name.Should().Be(Service + operation);
        call.Element(Service + "connectString")!.Value.Should().Be(SxeJob.ConnectString);
        call.Element(Service + "userCode")!.Value.Should().Be("web");
        return call.Element(Service + "requestObject")!
            .Elements()
            .Select(one => $"{one.Name.LocalName}={one.Value}")
            .ToList();
    }
}
