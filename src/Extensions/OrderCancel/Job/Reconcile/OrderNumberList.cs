#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>Order numbers that somebody typed or pasted: each once, in their order, blanks left out.</summary>
    internal static class OrderNumberList
    {
        private static readonly char[] Separators = { '|', ',', ';', ' ', '\t', '\r', '\n' };

        /// <exception cref="ErpFaultException">One of them cannot be an order number; says which and why.</exception>
        public static IReadOnlyList<string> Read(string? text) =>
            Of((text ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries));

        /// <exception cref="ErpFaultException">One of them cannot be an order number; says which and why.</exception>
        public static IReadOnlyList<string> Of(IEnumerable<string> texts)
        {
            var numbers = new List<string>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (string text in texts)
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    continue;
                }

                string number = OrderNumberRules.Require(text, ReconcileParameters.OrderNumbers.Name);
                if (known.Add(number))
                {
                    numbers.Add(number);
                }
            }

            return numbers;
        }
    }
}
