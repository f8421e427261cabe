#nullable enable

namespace Extensions.OrderCancel.Run
{
    /// <summary>The surroundings of one run: its clock, its time, its log and what must not be logged.</summary>
    internal sealed class RunContext
    {
        public RunContext(string jobId, IClock clock, IJitter jitter, Budget budget, IRunLog log, Redactor redactor)
        {
            this.JobId = jobId;
            this.Clock = clock;
            this.Jitter = jitter;
            this.Budget = budget;
            this.Log = log;
            this.Redactor = redactor;
        }

        /// <summary>Different for each job, the same for a job's retries.</summary>
        public string JobId { get; }

        /// <summary>The adapter's name, as the admin wrote it.</summary>
        public string Adapter { get; set; } = string.Empty;

        public IClock Clock { get; }

        public IJitter Jitter { get; }

        public Budget Budget { get; }

        public IRunLog Log { get; }

        public Redactor Redactor { get; }

        /// <summary>How fast the run's workers may ask; null where there is but one, which asks when it has to.</summary>
        public Pace? Pace { get; set; }

        public Traffic Traffic { get; } = new Traffic();
    }
}
