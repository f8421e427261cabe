#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Reads a reply up to the size limit, counted after decompression.</summary>
    internal static class BodyReader
    {
        /// <summary>The one encoding that is asked for and understood.</summary>
        public const string AcceptedEncoding = "gzip";

        private const int SizeWhenUnknown = 4096;

        /// <param name="content">The reply's.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <param name="most">How many bytes it may have.</param>
        /// <exception cref="InvalidDataException">The reply is too large, or encoded in another way than was asked for.</exception>
        public static async Task<string> ReadAsync(
            HttpContent? content,
            CancellationToken cancellationToken,
            int most = HttpLimits.MaxBodyBytes
        )
        {
            if (content == null)
            {
                return string.Empty;
            }

            using (Stream wire = await content.ReadAsStreamAsync().ConfigureAwait(false))
            using (Stream stream = Decoded(wire, content.Headers))
            {
                byte[] body = new byte[FirstSize(content.Headers.ContentLength)];
                int length = 0;
                int read;
                while (
                    (
                        read = await stream
                            .ReadAsync(body, length, body.Length - length, cancellationToken)
                            .ConfigureAwait(false)
                    ) > 0
                )
                {
                    length += read;
                    if (length > most)
                    {
                        throw TooLarge(most);
                    }

                    if (length == body.Length)
                    {
                        Array.Resize(ref body, 2 * length);
                    }
                }

                return Decode(body, length, content.Headers.ContentType?.CharSet);
            }
        }

        private static InvalidDataException TooLarge(int most) =>
            new InvalidDataException(
                FormattableString.Invariant($"the answer is larger than {most / HttpLimits.MegaByte} MB")
            );

        private static Stream Decoded(Stream wire, HttpContentHeaders headers)
        {
            if (!headers.TryGetValues("Content-Encoding", out IEnumerable<string>? values))
            {
                return wire;
            }

            string encoding = string.Join(", ", values).Trim();
            if (encoding.Length == 0 || Is(encoding, "identity"))
            {
                return wire;
            }

            return Is(encoding, AcceptedEncoding) || Is(encoding, "x-gzip")
                ? Unzipped(wire)
                : throw new InvalidDataException(
                    $"it is encoded as {SafeText.Clean(encoding, 40)}, which was not asked for"
                );
        }

        private static Stream Unzipped(Stream wire) => new GZipStream(wire, CompressionMode.Decompress);

        private static bool Is(string encoding, string name) =>
            string.Equals(encoding, name, StringComparison.OrdinalIgnoreCase);

        // One byte more than was announced: the read that finds the end needs room, too.
        private static int FirstSize(long? announced) =>
            announced >= 0 && announced <= HttpLimits.MaxBodyBytes ? (int)announced.Value + 1 : SizeWhenUnknown;

        private static string Decode(byte[] body, int length, string? charSet)
        {
            Encoding encoding = BodyEncoding.Of(charSet, body, length);
            if (!MayHaveMark(body, length))
            {
                return encoding.GetString(body, 0, length);
            }

            using (var stream = new MemoryStream(body, 0, length))
            using (var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true))
            {
                return reader.ReadToEnd();
            }
        }

        // Every byte order mark begins with one of these.
        private static bool MayHaveMark(byte[] body, int length) =>
            length > 1 && (body[0] == 0xEF || body[0] == 0xFE || body[0] == 0xFF || body[0] == 0);
    }
}
