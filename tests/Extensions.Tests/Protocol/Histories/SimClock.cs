using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>Virtual time: jumps from one timer to the next, on one thread, always in the same order.</summary>
internal sealed class SimClock : IClock
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    private readonly List<Timer> timers = new();
    private TimeSpan now;
    private long sequence;

    public TimeSpan Elapsed => this.now;

    public DateTimeOffset UtcNow => Start + this.now;

    public Task<T> StartAsync<T>(Func<Task<T>> work) => work();

    public Task Delay(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (wait <= TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        var timer = new Timer(this, this.now + wait, this.sequence++);
        this.timers.Add(timer);
        timer.Registration = cancellationToken.Register(timer.Cancel);
        return timer.Task;
    }

    public void At(TimeSpan wait, Action action)
    {
        if (wait <= TimeSpan.Zero)
        {
            action();
            return;
        }

        this.timers.Add(new Timer(this, this.now + wait, this.sequence++, action));
    }

    /// <summary>Runs timers until the task has ended; throws when nothing is left that could end it.</summary>
    public void RunUntil(Func<bool> ended)
    {
        while (!ended())
        {
            if (!this.Step())
            {
                throw new InvalidOperationException("The simulation is stuck: a task waits for nothing.");
            }
        }
    }

    /// <summary>Lets everything that is under way come to its end.</summary>
    public void Drain()
    {
        while (this.Step()) { }
    }

    private bool Step()
    {
        Timer? next = null;
        foreach (Timer timer in this.timers)
        {
            if (next == null || timer.IsBefore(next))
            {
                next = timer;
            }
        }

        if (next == null)
        {
            return false;
        }

        this.timers.Remove(next);
        this.now = next.Due > this.now ? next.Due : this.now;
        next.Fire();
        return true;
    }

    private sealed class Timer
    {
        private readonly SimClock clock;
        private readonly long sequence;
        private readonly Action? action;
        private readonly TaskCompletionSource<bool> source = new();

        public Timer(SimClock clock, TimeSpan due, long sequence, Action? action = null)
        {
            this.clock = clock;
            this.Due = due;
            this.sequence = sequence;
            this.action = action;
        }

        public TimeSpan Due { get; }

        public Task Task => this.source.Task;

        public CancellationTokenRegistration Registration { get; set; }

        public bool IsBefore(Timer other) =>
            this.Due < other.Due || (this.Due == other.Due && this.sequence < other.sequence);

        public void Fire()
        {
            this.Registration.Dispose();
            this.action?.Invoke();
            this.source.TrySetResult(true);
        }

        public void Cancel()
        {
            this.clock.timers.Remove(this);
            this.source.TrySetCanceled();
        }
    }
}
