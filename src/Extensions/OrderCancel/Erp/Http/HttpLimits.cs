#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Every number of the transport rules that is not a parameter.</summary>
    internal static class HttpLimits
    {
        public const int MaxTries = 3;
        public const int MaxBodyBytes = MegaByte;
        public const int MaxModelBytes = 8 * MegaByte;
        public const int MegaByte = 1024 * 1024;
        public const int MaxDepth = 64;
        public const int MaxConnectionsPerServer = 32;
        public const int FaultsBeforeCircuitOpens = 5;

        public static readonly TimeSpan CircuitOpenFor = TimeSpan.FromSeconds(30);
        public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
        public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
        public static readonly TimeSpan TokenLifetimeWhenUnknown = TimeSpan.FromMinutes(5);
        public static readonly TimeSpan MostTokenLifetime = TimeSpan.FromDays(365);
        public static readonly TimeSpan RefusedSignInFor = TimeSpan.FromSeconds(60);
        public static readonly TimeSpan TokenRefreshAhead = TimeSpan.FromSeconds(60);
        public static readonly TimeSpan MostSignOutTime = TimeSpan.FromSeconds(2);

        /// <summary>What a run of that length keeps for closing its session: a tenth, at most two seconds.</summary>
        public static TimeSpan SignOutTimeOf(TimeSpan total)
        {
            TimeSpan tenth = TimeSpan.FromTicks(total.Ticks / 10);
            return tenth < MostSignOutTime ? tenth : MostSignOutTime;
        }
    }
}
