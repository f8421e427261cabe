#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http
{
    internal sealed class BodyTooLargeException : Exception
    {
        public BodyTooLargeException()
            : base("the answer is larger than 1 MB") { }
    }
}
