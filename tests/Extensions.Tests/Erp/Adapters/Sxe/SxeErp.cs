using System.Globalization;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>
/// SX.e's orders, whatever they are spoken about in. The ERP orders of one web order are the suffixes of one order
/// number. The kit's customer numbers are texts, and are sent as such; those of a real SX.e are numbers.
/// </summary>
internal abstract class SxeErp : ScriptedErp
{
    public const string ReasonCode = "CU";
    public const string Operator = "kit-user";

    private const int Unmapped = 7;

    private readonly Scenario scenario;
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);

    protected SxeErp(Scenario scenario)
    {
        this.scenario = scenario;
    }

    /// <summary>Stage numbers and the single order's words for them.</summary>
    protected static (int Code, string Word) StageOf(StoredOrder order) =>
        order.State switch
        {
            ErpOrderState.Open or ErpOrderState.OnHold => (1, "Ord"),
            ErpOrderState.InFulfilment => (2, "Pck"),
            ErpOrderState.Shipped => (3, "Shp"),
            ErpOrderState.Invoiced => (4, "Inv"),
            ErpOrderState.Cancelled => (9, "Can"),
            ErpOrderState.Unknown => (Unmapped, "Odd"),
            _ => throw new NotSupportedException($"SX.e has no {order.State}: declare the scenario not applicable."),
        };

    protected static string ApprovalOf(StoredOrder order) => order.State == ErpOrderState.OnHold ? "h" : "y";

    protected static string OrderNoOf(StoredOrder order) => order.Key.Split('-')[0];

    protected static int SuffixOf(StoredOrder order) =>
        int.Parse(order.Key.Split('-')[1], CultureInfo.InvariantCulture);

    protected static bool IsAllowed(string company, string operatorInit, string password) =>
        company == "7" && operatorInit == Operator && password == TestSecrets.Password;

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber)
    {
        string number = "5" + string.Concat(webReference.Where(char.IsDigit));
        string key = string.Format(CultureInfo.InvariantCulture, "{0}-{1:00}", number, (index - 1) % 100);
        bool isSplit = this.scenario is Scenario.TwoErpOrders or Scenario.TwoErpOrdersOneShipped or Scenario.NextPage;
        return new StoredOrder(key, isSplit ? number : key, webReference, customerNumber);
    }

    /// <summary>More than was asked for, so that the adapter has to look.</summary>
    protected IReadOnlyList<StoredOrder> List(string orderNumber) =>
        this.Orders.All.Where(order => OrderNoOf(order).Contains(orderNumber)).Select(this.Shown).ToList();

    protected StoredOrder? Single(string orderNumber, string suffix) =>
        this.Orders.ByKey(KeyOf(orderNumber, suffix)) is { } order ? this.Shown(order) : null;

    /// <summary>Cancels, and tells SX.e's words; empty for a yes.</summary>
    protected string Cancel(string orderNumber, string suffix, string deleteFlag, string reason)
    {
        if (!string.Equals(deleteFlag, "false", StringComparison.OrdinalIgnoreCase) || reason != ReasonCode)
        {
            return "Lost Business Reason Not Set Up in System Table - SASTT (4033)";
        }

        string key = KeyOf(orderNumber, suffix);
        bool looksForChanges = this.scenario == Scenario.StaleVersion && this.versions.ContainsKey(key);
        CancelResult result = this.Orders.Cancel(key, looksForChanges ? this.versions[key] : null);
        return result.Kind switch
        {
            CancelResultKind.Done => string.Empty,
            CancelResultKind.Refused => result.Text,
            CancelResultKind.Conflict => $"Order {key} is in use by operator jdoe",
            CancelResultKind.Gone => "Order Not Found",
            _ => throw new NotSupportedException("SX.e cancels at once: declare the scenario not applicable."),
        };
    }

    private static string KeyOf(string orderNumber, string suffix) => orderNumber + "-" + suffix.PadLeft(2, '0');

    private StoredOrder Shown(StoredOrder order)
    {
        this.versions[order.Key] = order.Version;
        return order;
    }
}
