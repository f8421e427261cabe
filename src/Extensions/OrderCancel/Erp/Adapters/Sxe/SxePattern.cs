#nullable enable
using System;
using System.Text.RegularExpressions;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>A parameter's regular expression for error texts.</summary>
    internal sealed class SxePattern
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

        private readonly JobParameter parameter;
        private readonly Regex pattern;

        /// <exception cref="ErpFaultException">Not a regular expression.</exception>
        public SxePattern(JobOptions options, JobParameter parameter)
        {
            this.parameter = parameter;
            string text = options.Text(parameter);
            try
            {
                this.pattern = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);
            }
            catch (ArgumentException)
            {
                throw JobOptions.Bad(parameter, text, "a regular expression");
            }
        }

        /// <exception cref="ErpFaultException">The pattern takes too long.</exception>
        public bool IsMatch(string text)
        {
            try
            {
                return this.pattern.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                throw JobOptions.Bad(
                    this.parameter,
                    this.pattern.ToString(),
                    "a simpler expression: this one takes too long"
                );
            }
        }
    }
}
