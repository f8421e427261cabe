namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>The ERP's books: an order can be cancelled only while nothing of it was drawn to another document.</summary>
internal sealed class B1Books
{
    private readonly Lock turn = new();
    private readonly List<B1Order> orders = [];
    private readonly Dictionary<int, string> vetoes = [];
    private readonly HashSet<int> deaf = [];
    private readonly HashSet<int> drawn = [];
    private int last = 100;

    /// <summary>How often the next requests to cancel are told that somebody else has changed the order.</summary>
    public int Stubborn { get; set; }

    /// <summary>Cancelling an order sets the open quantities of its lines to 0.</summary>
    public bool ClearsOpenQuantity { get; set; }

    public IReadOnlyList<B1Order> Orders
    {
        get
        {
            lock (turn)
            {
                return [.. orders];
            }
        }
    }

    /// <summary>What became of the orders of that number, the website's or the ERP's; null when there are none.</summary>
    public B1Book? Find(string wanted)
    {
        lock (turn)
        {
            List<B1Order> meant =
            [
                .. orders.Where(order =>
                    order.NumAtCard == wanted || order.U_WebOrder == wanted || $"{order.DocNum}" == wanted
                ),
            ];
            return meant.Count == 0
                ? null
                : new B1Book(
                    string.Join(" + ", meant.Select(Text)),
                    meant.TrueForAll(order => IsCancelled(order) && !drawn.Contains(order.DocEntry)),
                    meant.TrueForAll(order => IsCancellable(order) && order.CardCode == meant[0].CardCode)
                );
        }
    }

    /// <summary>Writes an order of two lines. It has been saved once more since, so that no tag of a first version fits.</summary>
    public B1Order Write(string web, string customer = "C100", int? number = null, string? field = null)
    {
        lock (turn)
        {
            last++;
            var order = new B1Order
            {
                DocEntry = last,
                DocNum = number ?? 5000 + last,
                NumAtCard = web,
                CardCode = customer,
                U_WebOrder = field,
                DocumentLines = [Line(0, 2), Line(1, 3.5)],
            };
            orders.Add(order);
            return order;
        }
    }

    /// <summary>Something happens to an order: it has a new version.</summary>
    public void Change(B1Order order, Action<B1Order>? change = null)
    {
        lock (turn)
        {
            change?.Invoke(order);
            order.DataVersion++;
        }
    }

    /// <summary>Draws that much of the first line to a delivery or an invoice; what is drawn to its end is closed.</summary>
    public void Draw(B1Order order, double quantity, bool isAll = false)
    {
        lock (turn)
        {
            drawn.Add(order.DocEntry);
            foreach (var line in isAll ? order.DocumentLines : order.DocumentLines.Take(1))
            {
                line.RemainingOpenQuantity -= isAll ? line.RemainingOpenQuantity : quantity;
            }

            order.DocumentStatus = isAll ? B1DocumentStatus.bost_Close : order.DocumentStatus;
            order.DataVersion++;
        }
    }

    /// <summary>A rule of the customer's own says no to a cancellation.</summary>
    public void Veto(B1Order order, string words) => vetoes[order.DocEntry] = words;

    /// <summary>The request to cancel is answered with yes, and not carried out.</summary>
    public void Deafen(B1Order order) => deaf.Add(order.DocEntry);

    /// <summary>Cancels it as the ERP does: why not, or null.</summary>
    public string? Cancel(B1Order order)
    {
        lock (turn)
        {
            if (deaf.Contains(order.DocEntry))
            {
                return null;
            }

            if (vetoes.TryGetValue(order.DocEntry, out var words))
            {
                return words;
            }

            if (!IsCancellable(order))
            {
                return "You cannot cancel the document: it is closed, or has been drawn to another document.";
            }

            order.CancelStatus = B1CancelStatus.csYes;
            order.Cancelled = B1YesNo.tYES;
            order.DocumentStatus = B1DocumentStatus.bost_Close;
            order.DocumentLines.ForEach(line =>
            {
                line.LineStatus = B1DocumentStatus.bost_Close;
                line.RemainingOpenQuantity = ClearsOpenQuantity ? 0 : line.RemainingOpenQuantity;
            });
            order.DataVersion++;
            return null;
        }
    }

    private static B1Line Line(int number, double quantity) =>
        new()
        {
            LineNum = number,
            ItemCode = $"A{number}",
            Quantity = quantity,
            RemainingOpenQuantity = quantity,
        };

    private static bool IsCancelled(B1Order order) =>
        order is { CancelStatus: B1CancelStatus.csYes, Cancelled: B1YesNo.tYES };

    private bool IsCancellable(B1Order order) =>
        order is { DocumentStatus: B1DocumentStatus.bost_Open, CancelStatus: B1CancelStatus.csNo }
        && !drawn.Contains(order.DocEntry)
        && !vetoes.ContainsKey(order.DocEntry)
        && !deaf.Contains(order.DocEntry)
        && order.DocumentLines.TrueForAll(line => line.PickStatusEx == B1PickStatus.dlps_NotPicked);

    private string Text(B1Order order) =>
        $"{order.DocumentStatus}, {order.CancelStatus}" + (drawn.Contains(order.DocEntry) ? ", drawn" : "");
}
