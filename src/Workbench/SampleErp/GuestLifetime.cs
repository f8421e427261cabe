namespace Workbench.SampleErp;

/// <summary>Leaves Ctrl+C and termination to the process that the ERP is a guest in.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
