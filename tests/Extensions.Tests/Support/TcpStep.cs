namespace Extensions.Tests.Support;

/// <summary>The exchanges of a run, as the ERP sees them.</summary>
internal enum TcpStep
{
    Find,

    /// <summary>A read by the key before anything was asked for.</summary>
    FirstRead,
    Cancel,
    ReadBack,
}
