#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>
    /// A session of one run: opened with its first request, opened anew once when the ERP no longer knows it, and never
    /// used after its end. Remembers every session that it has opened, so that all of them can be closed.
    /// </summary>
    internal sealed class SessionSignIn : ISignIn
    {
        private readonly SemaphoreSlim gate = new SemaphoreSlim(1, 1);
        private readonly List<string> opened = new List<string>();
        private readonly Func<CancellationToken, Task<string>> open;
        private string? current;
        private bool renewed;
        private bool ended;

        /// <param name="open">Opens a session and returns its cookies as one header.</param>
        public SessionSignIn(Func<CancellationToken, Task<string>> open)
        {
            this.open = open;
        }

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            await this.gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (this.ended)
                {
                    throw new ErpFaultException(
                        ErpFaultKind.Unreachable,
                        "The run is over, and its session is closed."
                    );
                }

                if (this.current == null)
                {
                    this.current = await this.open(cancellationToken).ConfigureAwait(false);
                    this.opened.Add(this.current);
                }

                HeaderValue.Add(message, "Cookie", this.current, "The cookie of the ERP's session");
            }
            finally
            {
                this.gate.Release();
            }
        }

        public bool Expire()
        {
            if (this.renewed || this.current == null)
            {
                return false;
            }

            this.renewed = true;
            this.current = null;
            return true;
        }

        /// <summary>
        /// Ends the use of sessions, after a sign-in that may still be under way, and returns the cookies of all that were
        /// opened. One that the ERP called unknown is among them: it may count all the same.
        /// </summary>
        public async Task<IReadOnlyList<string>> EndAsync(CancellationToken cancellationToken)
        {
            await this.gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                this.ended = true;
                return this.opened.AsEnumerable().Reverse().ToList();
            }
            finally
            {
                this.gate.Release();
            }
        }
    }
}
