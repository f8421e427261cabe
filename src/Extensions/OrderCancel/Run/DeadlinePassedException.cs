#nullable enable
using System;
using System.Globalization;

namespace Extensions.OrderCancel.Run
{
    internal sealed class DeadlinePassedException : Exception
    {
        public DeadlinePassedException(TimeSpan limit)
            : base(string.Format(CultureInfo.InvariantCulture, "no answer within {0:0.###} s", limit.TotalSeconds)) { }
    }
}
