#nullable enable
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// A body with a Content-Length that remembers whether the connection began to take it: before that, nothing that the
    /// ERP could act on has been sent. Every request but a read by GET carries one, even empty: without a content object HttpClient
    /// sends a request again by itself when a kept-alive connection dies.
    /// </summary>
    internal sealed class TrackedContent : HttpContent
    {
        private const int New = 0;
        private const int Begun = 1;
        private const int Withdrawn = 2;

        private readonly byte[] bytes;
        private int state = New;

        public TrackedContent(string? body, string contentType)
        {
            this.bytes = Encoding.UTF8.GetBytes(body ?? string.Empty);
            if (body != null)
            {
                this.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
                if (this.Headers.ContentType.CharSet == null)
                {
                    this.Headers.ContentType.CharSet = "utf-8";
                }
            }
        }

        /// <summary>Whether the connection began to take the body.</summary>
        public bool Started => Volatile.Read(ref this.state) == Begun;

        public bool IsEmpty => this.bytes.Length == 0;

        /// <summary>True: the body was not taken, and never will be. False: it has been.</summary>
        public bool Withdraw() => Interlocked.CompareExchange(ref this.state, Withdrawn, New) != Begun;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            if (Interlocked.CompareExchange(ref this.state, Begun, New) == Withdrawn)
            {
                throw new InvalidOperationException("The request was withdrawn before it was sent.");
            }

            return stream.WriteAsync(this.bytes, 0, this.bytes.Length);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = this.bytes.Length;
            return true;
        }
    }
}
