using System.Diagnostics;

namespace Extensions.EndToEnd.RealErp;

/// <summary>What can happen on the way of a request.</summary>
internal static class ErpWays
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>Something happens before the next request for this operation arrives.</summary>
    public static void Before(this ErpGate gate, string operation, Func<Task> change) =>
        gate.Once(
            operation,
            async pass =>
            {
                await change();
                return await pass();
            }
        );

    /// <summary>The connection is cut during a request for this operation.</summary>
    /// <param name="gate">The way.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isAnswer">Whether the answer is lost; else the request is.</param>
    /// <param name="then">What happens at that moment.</param>
    /// <param name="number">Which request, the next being the first.</param>
    public static void Cut(this ErpGate gate, string operation, bool isAnswer, Func<Task> then, int number = 1) =>
        gate.At(
            operation,
            number,
            async pass =>
            {
                _ = isAnswer ? await pass() : null;
                await then();
                return null;
            }
        );

    /// <summary>Each request for this operation waits until a second one has come: both have seen the order as it was.</summary>
    public static void Pair(this ErpGate gate, string operation)
    {
        var came = 0;
        var both = new TaskCompletionSource();
        gate.Each(
            operation,
            async pass =>
            {
                if (Interlocked.Increment(ref came) == 2)
                {
                    both.SetResult();
                }

                await both.Task.WaitAsync(Most);
                return await pass();
            }
        );
    }

    /// <summary>Begins a job in a process of its own and kills it at a request for this operation.</summary>
    /// <param name="gate">The way.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isAnswer">Whether the job is killed before it hears the answer; else before the ERP hears the request.</param>
    /// <param name="begin">Begins the job.</param>
    /// <param name="number">Which request, the next being the first.</param>
    public static async Task KillAsync(
        this ErpGate gate,
        string operation,
        bool isAnswer,
        Func<Process> begin,
        int number = 1
    )
    {
        var came = new TaskCompletionSource();
        var isDead = new TaskCompletionSource();
        gate.Cut(
            operation,
            isAnswer,
            async () =>
            {
                came.SetResult();
                await isDead.Task.WaitAsync(Most);
            },
            number
        );
        using var job = begin();
        await came.Task.WaitAsync(Most);
        job.Kill(entireProcessTree: true);
        await job.WaitForExitAsync();
        isDead.SetResult();
    }
}
