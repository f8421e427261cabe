#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How much of a cancellation of several requests has been carried out.</summary>
    internal sealed class RestStepTally
    {
        private readonly int steps;
        private int doneSteps;
        private int lines;

        public RestStepTally(int steps)
        {
            this.steps = steps;
        }

        /// <summary>The step that is being carried out, from 1 on.</summary>
        public int Step { get; set; } = 1;

        public bool IsLastStep => this.Step == this.steps;

        public bool IsBegun => this.doneSteps + this.DoneLines > 0;

        public int DoneLines { get; private set; }

        public void AddLines(int more) => this.lines += more;

        public void LineDone() => this.DoneLines++;

        public void StepDone() => this.doneSteps++;

        /// <summary>Why it did not go on, after what.</summary>
        public string Told(string? why)
        {
            string what = string.IsNullOrEmpty(why) ? "." : ": " + why;
            return this.DoneLines > 0 ? $"Stopped after {this.DoneLines} of {this.lines} lines had been cancelled{what}"
                : this.doneSteps > 0
                    ? $"Step {this.Step} of {this.steps} failed after {this.doneSteps} had been carried out{what}"
                : why ?? string.Empty;
        }
    }
}
