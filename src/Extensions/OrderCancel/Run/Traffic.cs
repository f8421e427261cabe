#nullable enable
using System;

namespace Extensions.OrderCancel.Run
{
    /// <summary>What one run has sent to the ERP, and what it was told about the answers themselves.</summary>
    internal sealed class Traffic
    {
        private readonly object sync = new object();

        /// <summary>Requests to cancel that arrived at the ERP, or may have.</summary>
        public int WritesSent { get; private set; }

        /// <summary>Requests that change the ERP without cancelling anything, and that arrived there, or may have.</summary>
        public int NotesSent { get; private set; }

        /// <summary>The greatest age of an answer that a cache gave instead of the ERP; null where none did.</summary>
        public TimeSpan? OldestCopy { get; private set; }

        /// <summary>How many orders the look-up went through; null where the adapter does not tell.</summary>
        public int? LookedThrough { get; private set; }

        /// <param name="cancels">Whether it asks to cancel.</param>
        public void CountWrite(bool cancels = true)
        {
            this.WritesSent += cancels ? 1 : 0;
            this.NotesSent += cancels ? 0 : 1;
        }

        public void NoteCopy(TimeSpan age)
        {
            lock (this.sync)
            {
                this.OldestCopy = this.OldestCopy == null || age > this.OldestCopy ? age : this.OldestCopy;
            }
        }

        public void LookThrough(int orders)
        {
            lock (this.sync)
            {
                this.LookedThrough = (this.LookedThrough ?? 0) + orders;
            }
        }
    }
}
