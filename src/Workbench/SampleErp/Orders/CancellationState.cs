namespace Workbench.SampleErp.Orders;

internal enum CancellationState
{
    Running,
    Done,
    Failed,
}
