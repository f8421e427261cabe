#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// A text in words, and its letters: escapes undone, without what a log line, a form or a URL changes. Read again and
    /// again, since a run has many short texts.
    /// </summary>
    internal sealed class Letters
    {
        public const int Longest = 16;

        public const char Cut = '…';

        private static readonly char[] WordStarts = " \"/,()=?:<>'".ToCharArray(); // none is within an escape
        private static readonly char[] EscapeStarts = { '%', '&', '\\' };
        private static readonly ulong[] Powers = PowersUpTo(Longest);

        private readonly List<int> words = new List<int>();
        private readonly List<int> firsts = new List<int>(); // of each word, its first letter
        private ulong[] sums = new ulong[256];
        private string text = string.Empty;
        private int[]? turns; // withheld stretches that begin with a word, less those that ended

        /// <summary>Reads a text in the place of the last one.</summary>
        public void Read(string text)
        {
            this.text = text;
            this.turns = null;
            this.Count = 0;
            this.HasCut = false;
            if (text.IndexOfAny(EscapeStarts) < 0)
            {
                this.AddLetters(text, 0, text.Length);
            }
            else
            {
                this.ReadWords();
            }
        }

        public int Count { get; private set; }

        /// <summary>Whether one of them says that a text was cut.</summary>
        public bool HasCut { get; private set; }

        /// <summary>Of as many letters as <see cref="Longest"/> at most, in one step whatever their number.</summary>
        public ulong Hash(int start, int length) => this.sums[start + length] - (this.sums[start] * Powers[length]);

        public void Withhold(int start, int end)
        {
            if (this.turns == null)
            {
                this.ReadWords();
                this.turns = new int[this.words.Count + 1];
            }

            this.turns[this.WordOf(start)]++;
            this.turns[this.WordOf(end - 1) + 1]--;
        }

        /// <summary>The text, with a mark for the words that hold a withheld letter.</summary>
        public string Shown()
        {
            if (this.turns == null)
            {
                return this.text;
            }

            var shown = new StringBuilder();
            this.words.Add(this.text.Length);
            for (int i = 0, withheld = 0; i + 1 < this.words.Count; i++)
            {
                string word = this.text.Substring(this.words[i], this.words[i + 1] - this.words[i]);
                string mark =
                    withheld > 0 ? string.Empty : word.Substring(0, 1 + word.IndexOfAny(WordStarts, 0, 1)) + "***";
                withheld += this.turns[i];
                shown.Append(withheld > 0 ? mark : word);
            }

            return shown.ToString();
        }

        private void ReadWords()
        {
            this.words.Clear();
            this.firsts.Clear();
            this.Count = 0;
            for (int at = 0, end; at < this.text.Length; at = end)
            {
                end = this.text.IndexOfAny(WordStarts, at + 1);
                end = end < 0 ? this.text.Length : end;
                this.words.Add(at);
                this.firsts.Add(this.Count);
                if (this.text.IndexOfAny(EscapeStarts, at, end - at) < 0)
                {
                    this.AddLetters(this.text, at, end);
                }
                else
                {
                    string plain = Plain(this.text.Substring(at, end - at));
                    this.AddLetters(plain, 0, plain.Length);
                }
            }
        }

        // A word without letters begins where the next one does: the last of them has the letter.
        private int WordOf(int letter)
        {
            int word = this.firsts.BinarySearch(letter);
            word = word < 0 ? ~word - 1 : word;
            while (word + 1 < this.firsts.Count && this.firsts[word + 1] == letter)
            {
                word++;
            }

            return word;
        }

        private static string Plain(string word) => WebUtility.UrlDecode(WebUtility.HtmlDecode(WithoutNumbers(word)));

        // JSON's escapes by number.
        private static string WithoutNumbers(string word)
        {
            const int Digits = 4;
            var plain = new StringBuilder(word.Length);
            for (int i = 0; i < word.Length; i++)
            {
                int code = word[i];
                bool isEscape =
                    i + 1 + Digits < word.Length
                    && string.CompareOrdinal(word, i, "\\u", 0, 2) == 0
                    && int.TryParse(
                        word.Substring(i + 2, Digits),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out code
                    );
                plain.Append(isEscape ? (char)code : word[i]);
                i += isEscape ? 1 + Digits : 0;
            }

            return plain.ToString();
        }

        private void AddLetters(string word, int start, int end)
        {
            if (this.Count + end - start >= this.sums.Length)
            {
                Array.Resize(ref this.sums, Math.Max(2 * this.sums.Length, this.Count + end - start + 1));
            }

            for (int i = start; i < end; i++)
            {
                char c = word[i];
                if (!IsLost(c))
                {
                    this.HasCut |= c == Cut;
                    this.sums[this.Count + 1] = (this.sums[this.Count] * Powers[1]) + (c == '_' ? '/' : c);
                    this.Count++;
                }
            }
        }

        private static bool IsLost(char c) =>
            c < '\u0080'
                ? c <= ' ' || c == '+' || c == '-' || c == '.' || c == '\\' || c == '\u007F'
                : char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

        private static ulong[] PowersUpTo(int longest)
        {
            var powers = new ulong[longest + 1];
            powers[0] = 1;
            for (int i = 1; i <= longest; i++)
            {
                powers[i] = powers[i - 1] * 1099511628211UL;
            }

            return powers;
        }
    }
}
