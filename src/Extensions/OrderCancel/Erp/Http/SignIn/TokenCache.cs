#nullable enable
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Access tokens by who they belong to. One sign-in at a time each; renewed before they expire.</summary>
    internal sealed class TokenCache
    {
        public static readonly TokenCache Shared = new TokenCache();

        private readonly ConcurrentDictionary<string, Slot> slots = new ConcurrentDictionary<string, Slot>(
            StringComparer.Ordinal
        );

        public async Task<string> GetAsync(
            string owner,
            IClock clock,
            Func<Task<AccessToken>> signIn,
            CancellationToken cancellationToken
        )
        {
            Slot slot = this.slots.GetOrAdd(owner, _ => new Slot());
            await slot.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (slot.Token == null || clock.UtcNow >= slot.RenewAt)
                {
                    AccessToken fresh = await signIn().ConfigureAwait(false);
                    slot.Token = fresh.Value;
                    slot.RenewAt = clock.UtcNow + fresh.UsableFor;
                }

                return slot.Token;
            }
            finally
            {
                slot.Gate.Release();
            }
        }

        /// <summary>Forgets a token that was refused, but not a newer one that another run has got meanwhile.</summary>
        public void Drop(string owner, string token)
        {
            if (this.slots.TryGetValue(owner, out Slot? slot) && slot.Token == token)
            {
                slot.Token = null;
            }
        }

        private sealed class Slot
        {
            public SemaphoreSlim Gate { get; } = new SemaphoreSlim(1, 1);

            public string? Token { get; set; }

            public DateTimeOffset RenewAt { get; set; }
        }
    }
}
