namespace Workbench.SampleErp.Faults;

internal enum FaultKind
{
    Delay,
    Status,
    ResetBefore,
    ResetAfter,
    Garbage,
    Html,
    Empty,
    Throttle,
    Ignore,
    AcceptAnything,
    Hang,
}
