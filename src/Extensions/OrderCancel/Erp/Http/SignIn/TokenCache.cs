#nullable enable
using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>
    /// Access tokens by who they belong to: one sign-in at a time each, renewed before they expire. Remembers a refusal
    /// for a minute, so that a queue of runs with a wrong password does not lock the account.
    /// </summary>
    internal sealed class TokenCache
    {
        public static readonly TokenCache Shared = new TokenCache();

        private readonly ConcurrentDictionary<string, Slot> slots = new ConcurrentDictionary<string, Slot>(
            StringComparer.Ordinal
        );

        /// <summary>The owner's token; that of another run's sign-in where one is under way.</summary>
        /// <param name="owner">Whose it is: who asks where, and with which secret.</param>
        /// <param name="clock">Tells when to renew it.</param>
        /// <param name="patience">How long another run's sign-in is waited for.</param>
        /// <param name="signIn">Gets a token.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">No token, or another run's sign-in does not end.</exception>
        public async Task<string> GetAsync(
            string owner,
            IClock clock,
            TimeSpan patience,
            Func<Task<AccessToken>> signIn,
            CancellationToken cancellationToken
        )
        {
            Slot slot = this.SlotOf(owner);
            await EnterAsync(slot.Gate, clock, patience, cancellationToken).ConfigureAwait(false);
            try
            {
                Held? held = slot.Token; // read once: another run may drop it at any time
                if (held == null || clock.UtcNow >= held.Until)
                {
                    AccessToken fresh = await this.SignInAsync(owner, clock, signIn).ConfigureAwait(false);
                    held = new Held(fresh.Value, clock.UtcNow + fresh.UsableFor);
                    slot.Token = held;
                }

                return held.Text;
            }
            finally
            {
                slot.Gate.Release();
            }
        }

        /// <summary>Signs in, unless that was refused less than a minute ago.</summary>
        /// <exception cref="ErpFaultException">It fails, or was refused.</exception>
        public async Task<T> SignInAsync<T>(string owner, IClock clock, Func<Task<T>> signIn)
        {
            this.ThrowIfRefused(owner, clock);
            try
            {
                return await signIn().ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (fault.Kind == ErpFaultKind.Misconfigured)
            {
                this.Refuse(owner, clock, fault);
                throw;
            }
        }

        /// <summary>Whether there was a refusal at all: finding an owner's takes a hash, and nearly always there is none.</summary>
        public bool HasRefusals { get; private set; }

        /// <exception cref="ErpFaultException">The owner's sign-in was refused less than a minute ago.</exception>
        public void ThrowIfRefused(string owner, IClock clock)
        {
            Held? refusal = this.SlotOf(owner).Refusal;
            if (refusal != null && clock.UtcNow < refusal.Until)
            {
                throw ErpFaultException.Misconfigured(
                    refusal.Text + " It is not tried again within a minute of a refusal."
                );
            }
        }

        public void Refuse(string owner, IClock clock, ErpFaultException refusal)
        {
            this.SlotOf(owner).Refusal = new Held(refusal.Message, clock.UtcNow + HttpLimits.RefusedSignInFor);
            this.HasRefusals = true;
        }

        /// <summary>Forgets a token that was refused, but not a newer one that another run has got meanwhile.</summary>
        public void Drop(string owner, string token)
        {
            Slot slot = this.SlotOf(owner);
            if (slot.Token?.Text == token)
            {
                slot.Token = null;
            }
        }

        /// <summary>Who asks where, and with what: a hash of all that is posted, so that a changed secret is another.</summary>
        public static string OwnerOf(Uri url, string posted)
        {
            using (SHA256 sha = SHA256.Create())
            {
                return url.AbsoluteUri + " " + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(posted)));
            }
        }

        public static string OwnerOf(Uri url, ErpRequest request) =>
            OwnerOf(
                url,
                request.Body
                    + "\n"
                    + string.Join("\n", request.Headers.Select(header => header.Key + ":" + header.Value))
            );

        private Slot SlotOf(string owner) => this.slots.GetOrAdd(owner, _ => new Slot());

        private static async Task EnterAsync(
            SemaphoreSlim gate,
            IClock clock,
            TimeSpan patience,
            CancellationToken cancellationToken
        )
        {
            Task<bool>? entering = null;
            try
            {
                await Deadline
                    .RunAsync(
                        clock,
                        patience,
                        token => entering = gate.WaitAsync(Timeout.Infinite, token),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception e) when (e is DeadlinePassedException || e is OperationCanceledException)
            {
                // A wait that is given up may enter all the same, just now.
                const TaskContinuationOptions Entered =
                    TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously;
                _ = entering?.ContinueWith(_ => gate.Release(), CancellationToken.None, Entered, TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
                throw new ErpFaultException(
                    ErpFaultKind.Unreachable,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "Sign-in: waited {0:0.###} s for another run's sign-in, which has not ended.",
                        patience.TotalSeconds
                    )
                );
            }
        }

        private sealed class Slot
        {
            public SemaphoreSlim Gate { get; } = new SemaphoreSlim(1, 1);

            public Held? Token { get; set; }

            public Held? Refusal { get; set; }
        }

        /// <summary>A token, or what a refusal said.</summary>
        private sealed class Held
        {
            public Held(string text, DateTimeOffset until)
            {
                this.Text = text;
                this.Until = until;
            }

            public string Text { get; }

            public DateTimeOffset Until { get; }
        }
    }
}
