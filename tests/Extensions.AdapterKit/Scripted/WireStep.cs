namespace Extensions.AdapterKit.Scripted;

/// <summary>What a request is for. The kit places its faults by it and counts by it.</summary>
public enum WireStep
{
    /// <summary>Anything else: opening or closing a session, reading metadata.</summary>
    Other = 0,

    /// <summary>Gets a token or opens a session.</summary>
    SignIn,

    /// <summary>Looks an order up or reads it again.</summary>
    Read,

    /// <summary>The one write that cancels.</summary>
    Cancel,

    /// <summary>Another write on the way to the one that cancels, where an ERP needs several.</summary>
    Write,

    /// <summary>Asks how far an accepted cancellation is.</summary>
    Poll,
}
