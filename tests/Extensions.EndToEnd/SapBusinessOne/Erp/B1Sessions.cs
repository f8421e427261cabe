namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>The sessions of the Service Layer. Each takes a place of the licence until it is closed.</summary>
internal sealed class B1Sessions
{
    private readonly Lock turn = new();
    private readonly HashSet<string> open = [];

    /// <summary>How many places there are.</summary>
    public int Places { get; set; } = 10;

    /// <summary>Sessions end as soon as they are used.</summary>
    public bool EndAtOnce { get; set; }

    public int Count
    {
        get
        {
            lock (turn)
            {
                return open.Count;
            }
        }
    }

    /// <summary>A new session; null where each place is taken.</summary>
    public string? Open()
    {
        lock (turn)
        {
            var session = Guid.NewGuid().ToString();
            return open.Count < Places && open.Add(session) ? session : null;
        }
    }

    public bool Has(string? session)
    {
        lock (turn)
        {
            return session is not null && open.Contains(session) && !EndAtOnce;
        }
    }

    public void Close(string session)
    {
        lock (turn)
        {
            open.Remove(session);
        }
    }

    /// <summary>All sessions end, as by the session timeout.</summary>
    public void Clear()
    {
        lock (turn)
        {
            open.Clear();
        }
    }
}
