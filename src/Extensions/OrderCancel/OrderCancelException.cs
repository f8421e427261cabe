#nullable enable
using System;
using System.Data;

namespace Extensions.OrderCancel
{
    /// <summary>
    /// The job failed. The message is the line that was logged as Fatal; there is no inner exception, so that nothing but
    /// that line reaches the job history.
    /// </summary>
    public sealed class OrderCancelException : Exception
    {
        /// <summary>Makes the exception for a failed run.</summary>
        /// <param name="message">The summary line.</param>
        /// <param name="result">The result's two tables, as a successful run returns them.</param>
        public OrderCancelException(string message, DataSet result)
            : base(message)
        {
            this.Result = result;
        }

        /// <summary>Tables <c>OrderCancel</c> (one row) and <c>OrderCancelErpOrder</c>.</summary>
        public DataSet Result { get; }
    }
}
