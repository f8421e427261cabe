#nullable enable
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// A text in words, and its letters: escapes undone, without what a log line, a form or a URL changes. Read again and
    /// again, since a run has many short texts.
    /// </summary>
    internal sealed class Letters
    {
        public const int Longest = 16;

        private static readonly char[] WordStarts = " \"/,()=?:<>'".ToCharArray(); // none is within an escape
        private static readonly char[] EscapeStarts = { '%', '&', '\\' };

        // Of a fixed length, so it needs no limit of time.
        private static readonly Regex JsonEscape = new Regex(
            "\\\\u[0-9A-Fa-f]{4}",
            RegexOptions.CultureInvariant,
            Regex.InfiniteMatchTimeout
        );

        private static readonly ulong[] Powers = Enumerable
            .Range(0, Longest + 1)
            .Select(length => Enumerable.Repeat(1099511628211UL, length).Aggregate(1UL, (a, b) => a * b))
            .ToArray();

        private readonly List<int> words = new List<int>(64);
        private readonly List<int> firsts = new List<int>(64); // of each word, its first letter
        private readonly List<ulong> sums = new List<ulong>(256);
        private string text = string.Empty;
        private int[]? turns; // withheld stretches that begin with a word, less those that ended

        /// <summary>Reads a text in the place of the last one.</summary>
        public void Read(string text)
        {
            this.text = text;
            this.words.Clear();
            this.firsts.Clear();
            this.sums.Clear();
            this.sums.Add(0);
            this.turns = null;
            for (int at = 0, end; at < text.Length; at = end)
            {
                end = text.IndexOfAny(WordStarts, at + 1);
                end = end < 0 ? text.Length : end;
                this.words.Add(at);
                this.firsts.Add(this.Count);
                if (text.IndexOfAny(EscapeStarts, at, end - at) < 0)
                {
                    this.AddLetters(text, at, end);
                }
                else
                {
                    string plain = Plain(text.Substring(at, end - at));
                    this.AddLetters(plain, 0, plain.Length);
                }
            }
        }

        public int Count => this.sums.Count - 1;

        /// <summary>Of as many letters as <see cref="Longest"/> at most, in one step whatever their number.</summary>
        public ulong Hash(int start, int length) => this.sums[start + length] - (this.sums[start] * Powers[length]);

        public void Withhold(int start, int end)
        {
            this.turns ??= new int[this.words.Count + 1];
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

        private static string Plain(string word) =>
            WebUtility.UrlDecode(WebUtility.HtmlDecode(JsonEscape.Replace(word, Character)));

        private static string Character(Match escape) =>
            (
                (char)int.Parse(escape.Value.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ).ToString();

        private void AddLetters(string word, int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                char c = word[i];
                if (!IsLost(c))
                {
                    this.sums.Add((this.sums[this.Count] * Powers[1]) + (c == '_' ? '/' : c));
                }
            }
        }

        private static bool IsLost(char c) =>
            c == '+'
            || c == '-'
            || c == '.'
            || c == '\\'
            || char.IsWhiteSpace(c)
            || char.IsControl(c)
            || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
    }
}
