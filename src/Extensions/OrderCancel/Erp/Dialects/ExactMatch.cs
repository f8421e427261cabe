#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// Picks from what a look-up brought the orders that are meant. No ERP's filter is taken on trust: a database compares
    /// without regard to case and does not see blanks at the end, and what stands before it may leave filters out.
    /// </summary>
    internal static class ExactMatch
    {
        /// <param name="rows">What the look-up brought.</param>
        /// <param name="told">The number that a row tells; null where it tells none.</param>
        /// <param name="number">The number that is meant.</param>
        /// <param name="silence">What the admin is told of a row that tells none.</param>
        /// <exception cref="ErpFaultException">A row tells none, so that it cannot be known whether it is the order.</exception>
        public static IReadOnlyList<T> With<T>(
            IEnumerable<T> rows,
            Func<T, string?> told,
            string number,
            string silence
        ) =>
            rows.Where(row => OrderIdentity.IsSame(told(row) ?? throw ErpFaultException.NoData(silence), number))
                .ToList();

        /// <summary>Of each order what <see cref="With{T}"/> picks, in the order of the orders.</summary>
        /// <param name="rows">What the look-up of all of them brought.</param>
        /// <param name="told">The number that a row tells; null where it tells none.</param>
        /// <param name="numbers">The numbers that are meant.</param>
        /// <param name="silence">What the admin is told of a row that tells none.</param>
        /// <exception cref="ErpFaultException">A row tells none, so that it cannot be known whose it is.</exception>
        public static IReadOnlyList<IReadOnlyList<T>> WithEach<T>(
            IEnumerable<T> rows,
            Func<T, string?> told,
            IEnumerable<string> numbers,
            string silence
        )
        {
            ILookup<string, T> own = rows.ToLookup(
                row => (told(row) ?? throw ErpFaultException.NoData(silence)).Trim(),
                StringComparer.Ordinal
            );
            return numbers.Select(number => own[number.Trim()].ToList()).ToList();
        }
    }
}
