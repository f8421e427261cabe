#nullable enable
using System;
using System.Threading;
using Newtonsoft.Json;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The JSON reader's buffer, used again for the next answer. Readers side by side get one of their own.</summary>
    internal sealed class JsonBuffer : IArrayPool<char>
    {
        private const int LongestKept = 16 * 1024;

        private char[]? spare;

        public char[] Rent(int minimumLength)
        {
            char[]? buffer = Interlocked.Exchange(ref this.spare, null);
            return buffer != null && buffer.Length >= minimumLength ? buffer : new char[minimumLength];
        }

        public void Return(char[]? array)
        {
            if (array != null && array.Length <= LongestKept)
            {
                Volatile.Write(ref this.spare, array);
            }
        }
    }
}
