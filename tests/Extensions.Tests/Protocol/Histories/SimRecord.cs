namespace Extensions.Tests.Protocol.Histories;

/// <summary>What one run did and was told, for the invariants.</summary>
internal sealed class SimRecord
{
    private readonly List<string>? lines;
    private readonly Func<TimeSpan> now;

    public SimRecord(string name, List<string>? lines, Func<TimeSpan> now)
    {
        this.Name = name;
        this.lines = lines;
        this.now = now;
    }

    public string Name { get; }

    /// <summary>By order id: what is known of the run's dealings with it.</summary>
    public Dictionary<string, Dealing> Dealings { get; } = new();

    public int Exchanges { get; set; }

    /// <summary>The exchange number of the run's last request to cancel, whatever the order.</summary>
    public int LastCancelAt { get; set; }

    public List<string> Violations { get; } = new();

    public Dealing Of(string id)
    {
        if (!this.Dealings.TryGetValue(id, out Dealing? dealing))
        {
            this.Dealings[id] = dealing = new Dealing();
        }

        return dealing;
    }

    public void Note(string text) => this.lines?.Add($"{this.now().TotalSeconds, 9:0.000} s  {this.Name}  {text}");

    /// <summary>One run's dealings with one order.</summary>
    internal sealed class Dealing
    {
        private readonly Dictionary<int, int> arrivals = new();

        /// <summary>The last read that reached the run complete.</summary>
        public SimSnapshot? LastSeen { get; set; }

        public int LastSeenAt { get; set; }

        public int CancelArrivals { get; set; }

        /// <summary>The same for the line, or else the order, that was asked for most often.</summary>
        public int MostArrivals => this.arrivals.Values.DefaultIfEmpty().Max();

        public void Arrivals(int line) =>
            this.arrivals[line] = this.arrivals.TryGetValue(line, out int before) ? before + 1 : 1;

        /// <summary>A request got no complete answer, and no read has come since.</summary>
        public bool IsUnanswered { get; set; }

        /// <summary>The ERP itself said no, or turned the request away.</summary>
        public bool WasRefused { get; set; }

        /// <summary>Requests whose answer reached the run complete.</summary>
        public int CancelAnswers { get; set; }
    }
}
