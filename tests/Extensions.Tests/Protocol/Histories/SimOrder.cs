namespace Extensions.Tests.Protocol.Histories;

/// <summary>An order in the simulated ERP, with its past.</summary>
internal sealed class SimOrder
{
    private readonly List<SimSnapshot> past = new();

    public SimOrder(string id, string number, string reference, string customer, string status, bool isFulfilled)
    {
        this.Id = id;
        this.Number = number;
        this.Reference = reference;
        this.Customer = customer;
        this.past.Add(new SimSnapshot(TimeSpan.Zero, status, isFulfilled, 1, true));
    }

    public string Id { get; }

    public string Number { get; }

    public string Reference { get; }

    public string Customer { get; }

    public SimSnapshot Now => this.past[this.past.Count - 1];

    /// <summary>Changes from not cancelled to cancelled that our requests made.</summary>
    public int ChangesByUs { get; set; }

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
        this.Add(now, status, isFulfilled ?? this.Now.IsFulfilled, exists, this.Now.IsClaimed);

    public void Claim(TimeSpan now) =>
        this.Add(now, this.Now.Status, this.Now.IsFulfilled, this.Now.Exists, isClaimed: true);

    public void Reopen(TimeSpan now)
    {
        this.WasReopened = true;
        this.ChangesByUsBeforeReopening = this.ChangesByUs;
        this.Change(now, "Open");
    }

    private void Add(TimeSpan now, string status, bool isFulfilled, bool exists, bool isClaimed) =>
        this.past.Add(new SimSnapshot(now, status, isFulfilled, this.Now.Version + 1, exists, isClaimed));
}
