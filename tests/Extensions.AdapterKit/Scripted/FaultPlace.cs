namespace Extensions.AdapterKit.Scripted;

/// <summary>Where in a run a fault strikes.</summary>
internal enum FaultPlace
{
    SignIn = 0,

    /// <summary>
    /// A read before anything was asked for: those of the look-up, and those of each order by its key. A fault that strikes
    /// once strikes the look-up's first.
    /// </summary>
    Lookup,
    Cancel,

    /// <summary>A read after the first request to cancel.</summary>
    ReadBack,
}
