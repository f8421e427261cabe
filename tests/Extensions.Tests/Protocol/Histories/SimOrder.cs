namespace Extensions.Tests.Protocol.Histories;

/// <summary>An order in the simulated ERP, with its past.</summary>
internal sealed class SimOrder
{
    public const int Lines = 3;
    public const int AllLines = (1 << Lines) - 1;

    private readonly List<SimSnapshot> past = new();
    private readonly int[] lineChangesByUs = new int[Lines];

    public SimOrder(string id, string number, string reference, string customer, string status, bool isFulfilled)
    {
        this.Id = id;
        this.Number = number;
        this.Reference = reference;
        this.Customer = customer;
        int openLines = status == "Cancelled" ? 0 : AllLines;
        this.past.Add(new SimSnapshot(TimeSpan.Zero, status, isFulfilled, 1, true, false, openLines));
    }

    public string Id { get; }

    public string Number { get; }

    public string Reference { get; }

    public string Customer { get; }

    public IReadOnlyList<SimSnapshot> Past => this.past;

    public SimSnapshot Now => this.past[this.past.Count - 1];

    /// <summary>Changes from not cancelled to cancelled that our requests made.</summary>
    public int ChangesByUs { get; set; }

    /// <summary>The same of the line that was cancelled by us most often.</summary>
    public int LineChangesByUs => this.lineChangesByUs.Max();

    public bool WasReopened { get; private set; }

    public int ChangesByUsBeforeReopening { get; private set; }

    public SimSnapshot AsOf(TimeSpan time)
    {
        for (int i = this.past.Count - 1; i > 0; i--)
        {
            if (this.past[i].Since <= time)
            {
                return this.past[i];
            }
        }

        return this.past[0];
    }

    public void Change(TimeSpan now, string status, bool? isFulfilled = null, bool exists = true) =>
        this.Add(
            now,
            status,
            isFulfilled ?? this.Now.IsFulfilled,
            exists,
            this.Now.IsClaimed,
            status == "Cancelled" ? 0
                : status == "Open" ? AllLines
                : this.Now.OpenLines
        );

    public void Claim(TimeSpan now) =>
        this.Add(now, this.Now.Status, this.Now.IsFulfilled, this.Now.Exists, isClaimed: true, this.Now.OpenLines);

    /// <summary>Our request cancels a line; the order is partly cancelled then. True: that was the last one.</summary>
    public bool CancelLine(TimeSpan now, int line)
    {
        if ((this.Now.OpenLines & (1 << line)) == 0)
        {
            return false;
        }

        this.lineChangesByUs[line]++;
        this.Part(now, this.Now.OpenLines & ~(1 << line));
        return this.Now.OpenLines == 0;
    }

    /// <summary>A person opens the first line that is cancelled.</summary>
    public void ReopenLine(TimeSpan now)
    {
        int cancelled = AllLines & ~this.Now.OpenLines;
        this.WasReopened = true;
        this.Part(now, this.Now.OpenLines | (cancelled & -cancelled));
    }

    private void Part(TimeSpan now, int openLines) =>
        this.Add(now, "PartlyCancelled", this.Now.IsFulfilled, this.Now.Exists, this.Now.IsClaimed, openLines);

    public void Reopen(TimeSpan now)
    {
        this.WasReopened = true;
        this.ChangesByUsBeforeReopening = this.ChangesByUs;
        this.Change(now, "Open");
    }

    private void Add(TimeSpan now, string status, bool isFulfilled, bool exists, bool isClaimed, int openLines) =>
        this.past.Add(new SimSnapshot(now, status, isFulfilled, this.Now.Version + 1, exists, isClaimed, openLines));
}
