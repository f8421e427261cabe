#nullable enable

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Goes through a JSON text character by character, and stops at the first that breaks a rule.</summary>
    internal sealed class JsonScanner
    {
        private const char None = '\0';

        private readonly int start;

        public JsonScanner(string text)
        {
            this.Text = text;
            this.start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
            this.Position = this.start;
        }

        public string Text { get; }

        public int Position { get; set; }

        /// <summary>The first rule that was broken.</summary>
        public JsonFault? Fault { get; private set; }

        /// <summary>The character to be read; 0 at the end.</summary>
        public char Next => this.Position < this.Text.Length ? this.Text[this.Position] : None;

        public void SkipBlanks()
        {
            string text = this.Text;
            int i = this.Position;
            while (i < text.Length && (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t'))
            {
                i++;
            }

            this.Position = i;
        }

        public bool IsAtEnd()
        {
            this.SkipBlanks();
            return this.Position == this.Text.Length;
        }

        /// <summary>Goes into an object or a list; true when nothing is in it.</summary>
        public bool IsEmpty(char close)
        {
            this.Position++;
            this.SkipBlanks();
            bool isEmpty = this.Next == close;
            this.Position += isEmpty ? 1 : 0;
            return isEmpty;
        }

        /// <summary>Goes over what follows a value: true at the end of the list or object, and where there is a fault.</summary>
        public bool IsEnd(char close)
        {
            if (this.Fault != null)
            {
                return true;
            }

            this.SkipBlanks();
            char next = this.Next;
            if (next != close && next != ',')
            {
                this.Fail(next == '/' ? JsonFault.Comment : "a comma or a bracket that is missing");
                return true;
            }

            this.Position++;
            this.SkipBlanks();
            if (next == ',' && (this.Next == ']' || this.Next == '}'))
            {
                this.Fail("a comma with nothing behind it", this.Position);
            }

            return next == close || this.Fault != null;
        }

        /// <summary>A member's name, up to its colon; null: the fault is set.</summary>
        public string? ReadName()
        {
            if (this.Next != '"')
            {
                this.Fail(
                    this.Next == '\'' ? JsonFault.SingleQuotes
                    : this.Next == '/' ? JsonFault.Comment
                    : "a name without quotes"
                );
                return null;
            }

            string? name = JsonText.Read(this);
            this.SkipBlanks();
            if (name != null && this.Next != ':')
            {
                this.Fail("a colon that is missing");
                return null;
            }

            this.Position++;
            return name;
        }

        /// <summary>Goes over a word; false: the fault is set.</summary>
        public bool Skip(string word)
        {
            for (int i = 0; i < word.Length; i++)
            {
                if (this.Position + i == this.Text.Length || this.Text[this.Position + i] != word[i])
                {
                    this.Fail(JsonFault.NoValue, this.Position + i);
                    return false;
                }
            }

            this.Position += word.Length;
            return true;
        }

        public void Fail(string what) => this.Fail(what, this.Position);

        public void Fail(string what, int position)
        {
            int first = this.start;
            while (first < this.Text.Length && char.IsWhiteSpace(this.Text[first]))
            {
                first++;
            }

            char opening = first < this.Text.Length ? this.Text[first] : '{';
            JsonFaultKind kind =
                opening != '{' && opening != '[' ? JsonFaultKind.NotJson
                : position >= this.Text.Length ? JsonFaultKind.Cut
                : what == JsonFault.Depth ? JsonFaultKind.TooDeep
                : JsonFaultKind.BreaksRules;
            this.Fault ??= new JsonFault(kind, kind == JsonFaultKind.Cut ? JsonFault.EndTooEarly : what, position);
        }
    }
}
