using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// An ERP behind forms and XML: it signs in by a header, searches inexactly and page by page, says no inside a 200, and
/// cancels in the background.
/// </summary>
internal sealed class XmlErp : ScriptedErp
{
    private const int PageSize = 2;
    private static readonly XNamespace Ns = "urn:orders";

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "Shipped" };

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment switch
        {
            "search" or "read" => WireStep.Read,
            "cancel" => WireStep.Cancel,
            _ => WireStep.Poll,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        string credential = Convert.ToBase64String(Encoding.UTF8.GetBytes("kit-user:" + TestSecrets.Password));
        if (request.Header("Authorization") != "Basic " + credential)
        {
            return this.SignInRefusedAnswer(request);
        }

        return request.LastSegment switch
        {
            "search" => this.Search(request),
            "read" => this.Orders.ByKey(request.Form("key")) is { } order ? Xml(Show(order)) : Xml("Missing"),
            "cancel" => this.Cancel(request.Form("key")),
            _ => this.Progress(request.LastSegment),
        };
    }

    protected override WireAnswer ErrorWithSuccessAnswer(WireRequest request) =>
        Xml("Failure", new XElement(Ns + "Detail", TestSecrets.BodyMarker));

    private static WireAnswer Xml(string name, params object[] content) => Xml(new XElement(Ns + name, content));

    private static WireAnswer Xml(XElement root) => WireAnswer.Xml(200, root.ToString());

    private static XElement Show(StoredOrder order) =>
        new(
            Ns + "Order",
            new XAttribute("id", order.Key),
            new XElement(Ns + "No", order.Number),
            new XElement(Ns + "WebNo", order.WebReference),
            new XElement(Ns + "Customer", order.CustomerNumber),
            new XElement(Ns + "Status", new XAttribute("lang", "en"), StatusOf(order)),
            new XElement(
                Ns + "Lines",
                new XElement(Ns + "Line", new XElement(Ns + "Shipped", "0.00")),
                new XElement(
                    Ns + "Line",
                    new XElement(Ns + "Shipped", order.Quantity.ToString("0.00", CultureInfo.InvariantCulture))
                )
            )
        );

    private static string StatusOf(StoredOrder order) =>
        order.State == ErpOrderState.Unknown ? "Simmering" : order.State.ToString();

    // Two orders of somebody else fill the first page.
    private WireAnswer Search(WireRequest request)
    {
        var others = new[] { 801, 802 }.Select(index => this.NewOrder(index, "X" + index, "C900"));
        IEnumerable<StoredOrder> found = request.Form("no") is { } number
            ? this.Orders.All.Where(order => order.Number == number)
            : this.Orders.BySimilarWebReference(request.Form("web")!);
        int page = int.Parse(request.Form("page")!, CultureInfo.InvariantCulture);
        return Xml(
            "Orders",
            others.Concat(found).Skip((page - 1) * PageSize).Take(PageSize).Select(Show).ToArray<object>()
        );
    }

    private WireAnswer Cancel(string? key)
    {
        CancelResult result = this.Orders.Cancel(key);
        return result.Kind switch
        {
            CancelResultKind.Done => Xml("Done"),
            CancelResultKind.Accepted => Xml("Accepted", new XElement(Ns + "Job", result.Job!.Id)),
            _ => Xml("Refusal", new XElement(Ns + "Text", result.Text), new XElement(Ns + "Code", 7)),
        };
    }

    private WireAnswer Progress(string id)
    {
        CancelJob job = this.Orders.JobById(id)!;
        return Xml("Job", new XElement(Ns + "State", job.State), new XElement(Ns + "Text", job.Text));
    }
}
