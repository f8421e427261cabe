#nullable enable
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>One answer of SX.e, whatever it was sent in.</summary>
    internal sealed class SxeAnswer
    {
        public SxeAnswer(string error, IReadOnlyList<SxeRecord>? records = null, bool isCutOff = false)
        {
            this.Error = error.Trim();
            this.Records = records;
            this.IsCutOff = isCutOff;
        }

        /// <summary>SX.e's words when something is wrong; there is no code. Empty: all is well.</summary>
        public string Error { get; }

        /// <summary>The orders; null when the answer has no list of them.</summary>
        public IReadOnlyList<SxeRecord>? Records { get; }

        /// <summary>There are more orders than the list holds.</summary>
        public bool IsCutOff { get; }
    }
}
