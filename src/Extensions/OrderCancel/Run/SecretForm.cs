#nullable enable
using System;
using System.Collections.Generic;
using System.Text;

namespace Extensions.OrderCancel.Run
{
    /// <summary>One spelling of a secret, and where a clean text holds it.</summary>
    internal sealed class SecretForm : IEquatable<SecretForm>
    {
        // What a cut leaves of a secret is taken out from this length on.
        private const int ShortestPiece = 4;
        private const int ShortestBase64 = 6;
        private const char CutMark = '…';

        private readonly string secret;
        private readonly char[] starts;

        private SecretForm(string secret)
        {
            this.secret = secret;
            this.starts = secret.Length == 0 ? Array.Empty<char>() : Escapes.StartsOr(secret[0]);
        }

        public int Length => this.secret.Length;

        /// <summary>As the sanitiser and a trimmed full stop leave it, and in Base64, alone or within more.</summary>
        public static IEnumerable<SecretForm> Of(string secret)
        {
            string clean = SafeText.Clean(secret, int.MaxValue);
            yield return new SecretForm(clean);
            yield return new SecretForm(clean.TrimEnd('.'));
            byte[] bytes = Encoding.UTF8.GetBytes(secret);
            yield return new SecretForm(Convert.ToBase64String(bytes));
            for (int offset = 0; offset < 3; offset++)
            {
                string core = Base64Core(bytes, offset);
                if (core.Length >= ShortestBase64)
                {
                    yield return new SecretForm(core);
                    yield return new SecretForm(core.Replace('+', '-').Replace('/', '_'));
                }
            }
        }

        /// <summary>Marks the characters that belong to the secret; the flags stay null while there are none.</summary>
        public bool[]? Hide(string text, bool[]? hidden)
        {
            for (int i = text.IndexOfAny(this.starts); i >= 0; i = this.NextStart(text, i))
            {
                int end = this.EndFrom(text, i);
                for (int at = i; at < end; at++)
                {
                    hidden ??= new bool[text.Length];
                    hidden[at] = true;
                }
            }

            return hidden;
        }

        public bool Equals(SecretForm? other) => other != null && other.secret == this.secret;

        public override bool Equals(object? obj) => this.Equals(obj as SecretForm);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(this.secret);

        // Without the characters that also depend on the bytes before and after.
        private static string Base64Core(byte[] bytes, int offset)
        {
            var shifted = new byte[offset + bytes.Length];
            bytes.CopyTo(shifted, offset);
            int start = offset == 0 ? 0 : offset + 1;
            int length = shifted.Length * 4 / 3;
            return Convert.ToBase64String(shifted).Substring(start, Math.Max(0, length - start));
        }

        private int NextStart(string text, int i) => i + 1 < text.Length ? text.IndexOfAny(this.starts, i + 1) : -1;

        // A text is escaped in one way, but which one cannot be seen from its first character.
        private int EndFrom(string text, int start)
        {
            EscapeKind kind = Escapes.KindOf(text[start]);
            if (text[start] != this.secret[0])
            {
                return kind == EscapeKind.None ? -1 : this.EndOf(text, start, kind);
            }

            if (kind == EscapeKind.None && !this.MayGoOn(text, start + 1))
            {
                return -1; // most places that begin like the secret
            }

            int end = this.EndOf(text, start, EscapeKind.None);
            end = end < 0 ? this.EndOf(text, start, EscapeKind.Url) : end;
            end = end < 0 ? this.EndOf(text, start, EscapeKind.Json) : end;
            return end < 0 ? this.EndOf(text, start, EscapeKind.Xml) : end;
        }

        // Whether the second character could be the secret's, as it is or escaped.
        private bool MayGoOn(string text, int at) =>
            this.secret.Length < 2
            || this.secret[1] == ' '
            || (at < text.Length && (text[at] == this.secret[1] || Escapes.KindOf(text[at]) != EscapeKind.None));

        /// <summary>Where the secret that begins here ends, or the piece of it before a cut; -1: neither begins here.</summary>
        private int EndOf(string text, int start, EscapeKind kind)
        {
            int at = start;
            int matched = 0;
            while (matched < this.secret.Length)
            {
                int width = Escapes.Read(text, at, kind, out int code);
                Escapes.Read(this.secret, matched, EscapeKind.None, out int wanted);
                bool gap = wanted == ' ';
                if (width == 0 || (!gap && code != wanted))
                {
                    return matched >= ShortestPiece ? CutAt(text, at) : -1;
                }

                // The sanitiser made one space of whatever stood here; an escaped form still has all of it, and an
                // address on .NET Framework has lost it.
                while (width > 0 && (!gap || IsGap(code)))
                {
                    at += width;
                    width = gap ? Escapes.Read(text, at, kind, out code) : 0;
                }

                matched += wanted > char.MaxValue ? 2 : 1;
            }

            return at;
        }

        private static bool IsGap(int code) =>
            SafeText.Clean(code > char.MaxValue ? char.ConvertFromUtf32(code) : ((char)code).ToString()).Length == 0;

        // At the cut itself, or a little before it when the cut went through an escape.
        private static int CutAt(string text, int at)
        {
            int cut = at < text.Length ? text.IndexOf(CutMark, at, Math.Min(Escapes.Longest, text.Length - at)) : -1;
            for (int i = cut; i >= 0 && i > cut - Escapes.Longest; i--)
            {
                if (i == at || Escapes.KindOf(text[i]) != EscapeKind.None)
                {
                    return cut;
                }
            }

            return -1;
        }
    }
}
