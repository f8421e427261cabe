#nullable enable

namespace Extensions.OrderCancel.Run
{
    /// <summary>Counts what one run has sent to the ERP.</summary>
    internal sealed class Traffic
    {
        /// <summary>Requests that change the ERP and that arrived there, or may have.</summary>
        public int WritesSent { get; private set; }

        public void CountWrite() => this.WritesSent++;
    }
}
