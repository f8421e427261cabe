namespace Extensions.Tests.Support;

/// <summary>The exchanges of a run, as the ERP sees them.</summary>
internal enum TcpStep
{
    Find,
    Cancel,
    ReadBack,
}
