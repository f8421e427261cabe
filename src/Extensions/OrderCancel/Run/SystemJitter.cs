#nullable enable
using System;
using System.Security.Cryptography;

namespace Extensions.OrderCancel.Run
{
    /// <summary>Draws from the operating system: it needs no seed, so runs that start together still spread.</summary>
    internal sealed class SystemJitter : IJitter
    {
        public static readonly SystemJitter Instance = new SystemJitter();

        private SystemJitter() { }

        public double Next()
        {
            var bytes = new byte[4];
            using (RandomNumberGenerator source = RandomNumberGenerator.Create())
            {
                source.GetBytes(bytes);
            }

            return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
        }
    }
}
