#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A token as it was issued.</summary>
    internal sealed class AccessToken
    {
        public AccessToken(string value, TimeSpan? lifetime)
        {
            TimeSpan known = lifetime ?? HttpLimits.TokenLifetimeWhenUnknown;
            this.Value = value;
            this.UsableFor =
                known > HttpLimits.TokenRefreshAhead + HttpLimits.TokenRefreshAhead
                    ? known - HttpLimits.TokenRefreshAhead
                    : TimeSpan.FromTicks(known.Ticks / 2);
        }

        public string Value { get; }

        /// <summary>Its lifetime less a margin: a minute, or half of a short life.</summary>
        public TimeSpan UsableFor { get; }
    }
}
