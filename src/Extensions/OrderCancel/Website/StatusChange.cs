#nullable enable
using System;

namespace Extensions.OrderCancel.Website
{
    /// <summary>One status that was changed, and how to take the change back.</summary>
    internal sealed class StatusChange
    {
        private readonly Action<string> set;
        private readonly string before;

        public StatusChange(Action<string> set, string before, string after)
        {
            this.set = set;
            this.before = before;
            this.After = after;
            set(after);
        }

        public string After { get; }

        /// <summary>A later save of the same session must not write what was rolled back.</summary>
        public void Undo() => this.set(this.before);
    }
}
