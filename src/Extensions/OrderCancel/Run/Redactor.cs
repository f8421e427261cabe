#nullable enable
using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// Withholds the words that hold a secret of this run, however it is escaped, in Base64, or cut. Of a secret with more
    /// than sixteen letters any nineteen in a row count. Stretches are compared by hashes: time grows with the text alone.
    /// </summary>
    internal sealed class Redactor
    {
        private const int Shortest = 3; // shorter ones would take ordinary words apart
        private const int ShortestBase64 = 6;
        private const int Stride = 4; // between the pieces of a secret that are known: as few as leave less than a head
        private const int Head = 4; // what tells a secret that was cut
        private const int Usual = 32; // pieces of one secret in all its spellings
        private const int BeforeCut = Letters.Longest + 10; // an escape may be cut too

        private readonly HashSet<string> secrets = new HashSet<string>(StringComparer.Ordinal);
        private readonly HashSet<ulong> pieces = new HashSet<ulong>(Usual);
        private readonly HashSet<ulong> heads = new HashSet<ulong>();
        private readonly bool[] lengths = new bool[Letters.Longest + 1]; // of which there are pieces
        private readonly Letters letters = new Letters();

        public void Add(string? secret)
        {
            lock (this.secrets)
            {
                if (secret != null && secret.Trim().Length >= Shortest && this.secrets.Add(secret))
                {
                    this.Learn(secret);
                    foreach (string spelling in Spellings(secret))
                    {
                        if (spelling != secret)
                        {
                            this.Learn(spelling);
                        }
                    }
                }
            }
        }

        public string Redact(string text)
        {
            lock (this.secrets)
            {
                if (this.secrets.Count == 0)
                {
                    return text;
                }

                this.letters.Read(text);
                for (int length = Shortest; length <= Letters.Longest; length++)
                {
                    int end = this.lengths[length] ? this.letters.Count : 0;
                    this.WithholdAmong(this.pieces, length, 0, end, toEnd: false);
                }

                for (int cut = 0; this.letters.HasCut && cut < this.letters.Count; cut++)
                {
                    if (this.letters.Hash(cut, 1) == Letters.Cut)
                    {
                        this.WithholdAmong(this.heads, Head, Math.Max(0, cut - BeforeCut), cut, toEnd: true);
                    }
                }

                return this.letters.Shown();
            }
        }

        /// <summary>Cleans, redacts, then cuts: neither a changed space nor a cut can leave a secret behind.</summary>
        public string Safe(string? text, int maxLength = SafeText.DefaultLength) =>
            SafeText.Cut(this.Redact(SafeText.Clean(text, int.MaxValue)), maxLength);

        /// <summary>An address as a log may show it; what an ERP repeats may be escaped twice in it.</summary>
        public string SafeAddress(string address)
        {
            string clear = SafeText.Clean(Uri.UnescapeDataString(address), int.MaxValue);
            string redacted = this.Redact(clear);
            return redacted == clear ? address : redacted;
        }

        // Of JSON only what is no escape by number: a backslash is no letter, so that n is left of a line's end.
        private static string[] Spellings(string secret)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(secret);
            return new[]
            {
                SafeText.Clean(secret, int.MaxValue),
                WebUtility.UrlEncode(secret),
                WebUtility.HtmlEncode(secret),
                secret.Replace('\n', 'n').Replace('\r', 'r').Replace('\t', 't').Replace('\b', 'b').Replace('\f', 'f'),
                Convert.ToBase64String(bytes),
                Base64Core(bytes, 0),
                Base64Core(bytes, 1),
                Base64Core(bytes, 2),
            };
        }

        // Within more bytes: without the characters that depend on those before and after. Too short, it may be any word.
        private static string Base64Core(byte[] bytes, int offset)
        {
            var shifted = new byte[offset + bytes.Length];
            bytes.CopyTo(shifted, offset);
            int start = offset == 0 ? 0 : offset + 1;
            int length = (shifted.Length * 4 / 3) - start;
            return length < ShortestBase64 ? string.Empty : Convert.ToBase64String(shifted).Substring(start, length);
        }

        private void Learn(string spelling)
        {
            this.letters.Read(spelling);
            int length = Math.Min(this.letters.Count, Letters.Longest);
            if (length >= Shortest)
            {
                this.lengths[length] = true;
                if (this.letters.Count > Head)
                {
                    this.heads.Add(this.letters.Hash(0, Head));
                }

                this.pieces.Add(this.letters.Hash(this.letters.Count - length, length));
                for (int start = 0; start + length <= this.letters.Count; start += Stride)
                {
                    this.pieces.Add(this.letters.Hash(start, length));
                }
            }
        }

        private void WithholdAmong(HashSet<ulong> known, int length, int from, int end, bool toEnd)
        {
            for (int start = from; start + length <= end; start++)
            {
                if (known.Contains(this.letters.Hash(start, length)))
                {
                    this.letters.Withhold(start, toEnd ? end : start + length);
                }
            }
        }
    }
}
