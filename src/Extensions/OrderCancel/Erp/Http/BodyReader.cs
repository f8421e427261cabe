#nullable enable
using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Reads a reply up to the size limit, counted after decompression.</summary>
    internal static class BodyReader
    {
        /// <exception cref="BodyTooLargeException">The reply is larger than the limit.</exception>
        public static async Task<string> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
        {
            if (content == null)
            {
                return string.Empty;
            }

            using (Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false))
            using (var body = new MemoryStream())
            {
                var buffer = new byte[8192];
                int read;
                while (
                    (read = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false))
                    > 0
                )
                {
                    if (body.Length + read > HttpLimits.MaxBodyBytes)
                    {
                        throw new BodyTooLargeException();
                    }

                    body.Write(buffer, 0, read);
                }

                return Decode(body, content.Headers.ContentType?.CharSet);
            }
        }

        private static string Decode(MemoryStream body, string? charSet)
        {
            body.Position = 0;
            using (var reader = new StreamReader(body, EncodingOf(charSet), detectEncodingFromByteOrderMarks: true))
            {
                return reader.ReadToEnd();
            }
        }

        private static Encoding EncodingOf(string? charSet)
        {
            try
            {
                return string.IsNullOrWhiteSpace(charSet)
                    ? Encoding.UTF8
                    : Encoding.GetEncoding(charSet!.Trim('"', ' '));
            }
            catch (Exception e) when (e is ArgumentException || e is NotSupportedException)
            {
                return Encoding.UTF8; // a name that is unknown or switched off (UTF-7) says nothing about the bytes
            }
        }
    }
}
