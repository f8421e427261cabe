using System.Xml.Linq;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The classic SOAP service of SX.e 6.x.</summary>
internal sealed class SxeSoapErp : SxeErp
{
    private const string ListCall = "OEGetListofOrdersV4";
    private const string CancelCall = "OEOrderDeleteOrCancel";

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Service = "Infor.WS";

    public SxeSoapErp(Scenario scenario)
        : base(scenario) { }

    protected override string BasePath => "/SxApi/";

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shipDate", "invoiceDate" };

    protected override WireStep StepOf(WireRequest request) =>
        OperationOf(request) switch
        {
            ListCall => WireStep.Read,
            CancelCall => WireStep.Cancel,
            _ => WireStep.Other,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        string operation = OperationOf(request);
        XElement? call = XDocument.Parse(request.Body).Root!.Element(Soap + "Body")!.Element(Service + operation);
        if (call == null || request.LastSegment != "SxApiService.asmx")
        {
            XElement fault = new(
                Soap + "Fault",
                new XElement("faultcode", "soap:Client"),
                new XElement("faultstring", "Server did not recognize the value of HTTP Header SOAPAction.")
            );
            return Envelope(500, fault);
        }

        if (!IsAllowed("7", Text(call, "userCode"), Text(call, "connectString")))
        {
            return this.SignInRefusedAnswer(request);
        }

        XElement fields = call.Element(Service + "requestObject")!;
        return operation == ListCall
            ? this.ListOf(fields)
            : Result(
                CancelCall,
                this.Cancel(
                    Text(fields, "orderNumber"),
                    Text(fields, "orderSuffix"),
                    Text(fields, "deleteOrderFlag"),
                    Text(fields, "lostBusinessReason")
                )
            );
    }

    protected override WireAnswer SignInRefusedAnswer(WireRequest request) =>
        Result(OperationOf(request), "Operator Initials or Password Invalid (4005)");

    protected override WireAnswer ErrorWithSuccessAnswer(WireRequest request) =>
        Result(OperationOf(request), "** sxapi: index field 4 (444)");

    protected override WireAnswer PartAnswer(WireRequest request, WireAnswer whole)
    {
        var envelope = XElement.Parse(whole.Body);
        envelope.Descendants(Service + "moreRecordsAvailable").Single().Value = "true";
        envelope.Descendants(Service + "arrayOrder").Single().Elements().Skip(1).Remove();
        return WireAnswer.Xml(200, envelope.ToString(SaveOptions.DisableFormatting));
    }

    private static string OperationOf(WireRequest request)
    {
        string action = (request.Header("SOAPAction") ?? string.Empty).Trim('"');
        return action.StartsWith("Infor.WS/", StringComparison.Ordinal) ? action.Substring(9) : string.Empty;
    }

    private static string Text(XElement parent, string field) => parent.Element(Service + field)?.Value ?? string.Empty;

    private static WireAnswer Result(string operation, string words, params XElement[] more) =>
        Envelope(
            200,
            new XElement(
                Service + (operation + "Response"),
                new XElement(
                    Service + (operation + "Result"),
                    words.Length > 0 ? new XElement(Service + "errorMessage", words) : null,
                    more
                )
            )
        );

    private static WireAnswer Envelope(int status, XElement content)
    {
        var envelope = new XElement(
            Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Soap.NamespaceName),
            new XElement(Soap + "Body", content)
        );
        return WireAnswer.Xml(status, envelope.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Show(StoredOrder order) =>
        new(
            Service + "OEGetListofOrdersV4.output.Order",
            new XElement(Service + "orderNumber", OrderNoOf(order)),
            new XElement(Service + "orderSuffix", SuffixOf(order)),
            new XElement(Service + "customerNumber", order.CustomerNumber),
            new XElement(Service + "stageCode", StageOf(order).Code),
            new XElement(Service + "stageCodeString", StageOf(order).Word),
            new XElement(Service + "approvalType", ApprovalOf(order)),
            Date("shipDate", order.IsFulfilled),
            Date("invoiceDate", false),
            new XElement(Service + "customerPurchaseOrder", TestSecrets.BodyMarker)
        );

    private static XElement Date(string name, bool isSet) =>
        new(
            Service + name,
            new XElement(Service + "year", isSet ? 2026 : 0),
            new XElement(Service + "month", isSet ? 11 : 0),
            new XElement(Service + "date", isSet ? 20 : 0)
        );

    private WireAnswer ListOf(XElement fields)
    {
        bool allStages = Text(fields, "startStage") == "0" && Text(fields, "endStage") == "9";
        IEnumerable<XElement> orders = this.List(Text(fields, "orderNumber"))
            .Where(order => allStages || StageOf(order).Code < 9)
            .Select(Show);
        return Result(
            ListCall,
            string.Empty,
            new XElement(Service + "moreRecordsAvailable", "false"),
            new XElement(Service + "arrayOrder", orders)
        );
    }
}
