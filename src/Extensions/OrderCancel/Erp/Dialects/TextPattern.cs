#nullable enable
using System;
using System.Text.RegularExpressions;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>A parameter's regular expression for an ERP's texts, compiled when the first of them comes.</summary>
    internal sealed class TextPattern
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

        private readonly string parameter;
        private readonly string text;
        private Regex? pattern;

        public TextPattern(string parameter, string text)
        {
            this.parameter = parameter;
            this.text = text;
        }

        /// <exception cref="ErpFaultException">Not a regular expression.</exception>
        public TextPattern Checked()
        {
            this.Compiled();
            return this;
        }

        /// <exception cref="ErpFaultException">The pattern takes too long.</exception>
        public bool IsIn(string said)
        {
            try
            {
                return this.Compiled().IsMatch(said);
            }
            catch (RegexMatchTimeoutException)
            {
                throw JobOptions.Bad(this.parameter, this.text, "a simpler expression: this one takes too long");
            }
        }

        private Regex Compiled()
        {
            try
            {
                return this.pattern ??= new Regex(
                    this.text,
                    RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
                    Limit
                );
            }
            catch (ArgumentException)
            {
                throw JobOptions.Bad(this.parameter, this.text, "a regular expression");
            }
        }
    }
}
