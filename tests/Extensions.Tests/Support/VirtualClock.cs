using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>
/// Time that passes only when nothing is left to do: <see cref="Run{T}"/> jumps from timer to timer, on one thread, with
/// continuations inline. While it runs, Polly lives in its time too.
/// </summary>
internal sealed class VirtualClock : IClock
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private Timer[] heap = new Timer[16];
    private int count;
    private long sequence;

    public TimeSpan Elapsed { get; private set; }

    public DateTimeOffset UtcNow => Start + this.Elapsed;

    public Task<T> StartAsync<T>(Func<Task<T>> work) => work();

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (wait < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(wait), wait, "The real clock cannot wait for that either.");
        }

        if (wait == TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        TimeSpan due = wait < TimeSpan.MaxValue - this.Elapsed ? this.Elapsed + wait : TimeSpan.MaxValue;
        var timer = new Timer(due, this.sequence++);
        timer.CancelWith(cancellationToken);
        this.Push(timer);
        return timer.Task;
    }

    /// <summary>Lets time pass without running anything: what a test does between two calls.</summary>
    public void Advance(TimeSpan time) => this.Elapsed += time;

    /// <summary>Starts the work and lets time pass until it is done.</summary>
    public T Run<T>(Func<Task<T>> work)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        PollyTime.Follow(this);
        try
        {
            Task<T> task = work();
            this.RunUntilComplete(task);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            PollyTime.Follow(null);
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public void Run(Func<Task> work) =>
        this.Run(async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        });

    /// <summary>
    /// Jumps to the next timer until the task is done. The task must have been started without a synchronization
    /// context, or its continuations leave this thread.
    /// </summary>
    /// <exception cref="InvalidOperationException">The task waits for something that no timer will bring.</exception>
    public void RunUntilComplete(Task task)
    {
        while (!task.IsCompleted)
        {
            Timer next =
                this.PopLive()
                ?? throw new InvalidOperationException("The task waits, and no timer is left to end it.");
            this.Elapsed = next.Due;
            next.Fire();
        }
    }

    private Timer? PopLive()
    {
        while (this.count > 0)
        {
            Timer next = this.Pop();
            if (!next.Task.IsCompleted)
            {
                return next;
            }
        }

        return null;
    }

    private void Push(Timer timer)
    {
        if (this.count == this.heap.Length)
        {
            Array.Resize(ref this.heap, this.count * 2);
        }

        int at = this.count++;
        while (at > 0 && timer.IsBefore(this.heap[(at - 1) / 2]))
        {
            this.heap[at] = this.heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        this.heap[at] = timer;
    }

    private Timer Pop()
    {
        Timer first = this.heap[0];
        Timer last = this.heap[--this.count];
        this.heap[this.count] = null!;
        if (this.count == 0)
        {
            return first;
        }

        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            child += child + 1 < this.count && this.heap[child + 1].IsBefore(this.heap[child]) ? 1 : 0;
            if (child >= this.count || !this.heap[child].IsBefore(last))
            {
                this.heap[at] = last;
                return first;
            }

            this.heap[at] = this.heap[child];
            at = child;
        }
    }

    private sealed class Timer : TaskCompletionSource<bool>
    {
        private readonly long sequence;
        private CancellationTokenRegistration registration;

        public Timer(TimeSpan due, long sequence)
        {
            this.Due = due;
            this.sequence = sequence;
        }

        public TimeSpan Due { get; }

        public bool IsBefore(Timer other) =>
            this.Due < other.Due || (this.Due == other.Due && this.sequence < other.sequence);

        public void CancelWith(CancellationToken token)
        {
            if (token.CanBeCanceled)
            {
                this.registration = token.Register(state => ((Timer)state!).TrySetCanceled(), this);
            }
        }

        public void Fire()
        {
            this.registration.Dispose();
            this.TrySetResult(true);
        }
    }
}
