namespace Workbench.SampleErp;

/// <summary>What a client asks of the ERP, as faults and arrivals name it.</summary>
internal enum Operation
{
    Find,
    Read,
    Cancel,
    Poll,
    Token,
}
