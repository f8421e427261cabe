#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A token as it was issued. Secret.</summary>
    public sealed class AccessToken
    {
        /// <summary>Makes a token.</summary>
        /// <param name="value">What goes into the header; not blank.</param>
        /// <param name="lifetime">How long it is valid; null where the ERP does not say, which counts as five minutes. More than a year counts as a year.</param>
        /// <exception cref="ArgumentException">The value is blank, or the lifetime is not positive.</exception>
        public AccessToken(string value, TimeSpan? lifetime)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException("A token needs a value.", nameof(value));
            }

            if (lifetime <= TimeSpan.Zero)
            {
                throw new ArgumentException("A token's lifetime is positive, or unknown.", nameof(lifetime));
            }

            TimeSpan known = lifetime ?? HttpLimits.TokenLifetimeWhenUnknown;
            known = known < HttpLimits.MostTokenLifetime ? known : HttpLimits.MostTokenLifetime;
            this.Value = value;
            this.UsableFor =
                known > HttpLimits.TokenRefreshAhead + HttpLimits.TokenRefreshAhead
                    ? known - HttpLimits.TokenRefreshAhead
                    : TimeSpan.FromTicks(known.Ticks / 2);
        }

        internal string Value { get; }

        /// <summary>Its lifetime less a margin: a minute, or half of a short life.</summary>
        internal TimeSpan UsableFor { get; }
    }
}
