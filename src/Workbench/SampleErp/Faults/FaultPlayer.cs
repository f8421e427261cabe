using Workbench.SampleErp.Http;

namespace Workbench.SampleErp.Faults;

/// <summary>Serves one request, well or badly.</summary>
internal sealed class FaultPlayer(TimeProvider time, CancellationToken stopping)
{
    private const string SignInPage =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Please sign in.</form></body></html>";

    public async Task PlayAsync(HttpContext context, Fault? fault, Func<FaultKind?, Answer> act)
    {
        if (fault is { Delay.Ticks: > 0 })
        {
            // Not tied to the client: the ERP goes on when the client has given up.
            await Task.Delay(fault.Delay, time, stopping);
        }

        switch (fault?.Kind)
        {
            case FaultKind.ResetBefore:
                context.Abort();
                break;
            case FaultKind.ResetAfter:
                act(fault.Kind);
                context.Abort();
                break;
            case FaultKind.Hang:
                await HangAsync(context);
                break;
            case FaultKind.Garbage:
                act(fault.Kind);
                await context.WriteAsync("application/json", "{\"id\":\"o1\",\"status\":\"Canc");
                break;
            case FaultKind.Empty:
                act(fault.Kind);
                await context.WriteAsync("application/json", "");
                break;
            case FaultKind.Html:
                await context.WriteAsync("text/html; charset=utf-8", SignInPage);
                break;
            case FaultKind.Status:
                await context.WriteAsync(Refuse(fault.Status, fault.RetryAfter));
                break;
            case FaultKind.Throttle:
                await context.WriteAsync(Refuse(StatusCodes.Status429TooManyRequests, fault.RetryAfter));
                break;
            default:
                await context.WriteAsync(act(fault?.Kind));
                break;
        }
    }

    private static Answer Refuse(int status, string? retryAfter) =>
        Answer.Error(status, $"Fault: status {status}.") with
        {
            RetryAfter = retryAfter,
        };

    private async Task HangAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, end.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
