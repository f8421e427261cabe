#nullable enable
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads the headers that tell of more pages. One that is missing or cannot be read tells nothing.</summary>
    internal static class PageHeaders
    {
        private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

        // Links are separated by commas; those in quotes belong to a value.
        private static readonly Regex Link = new Regex("<([^<>]*)>((?:\"[^\"]*(?:\"|$)|[^,\"])*)", Options);

        private static readonly Regex Range = new Regex(
            "^(bytes)?(?:.* )?(?:([0-9]+)-([0-9]+)|\\*)/([0-9]+)$",
            Options
        );

        /// <summary>
        /// The address of the first link whose relation is "next" (RFC 8288), as it is written; null when there is none.
        /// </summary>
        public static string? NextLink(string? header)
        {
            for (Match link = Link.Match(header ?? string.Empty); link.Success; link = link.NextMatch())
            {
                if (link.Groups[2].Value.Split(';').Any(IsNext))
                {
                    return link.Groups[1].Value.Trim();
                }
            }

            return null;
        }

        /// <summary>
        /// Whether there is more than came, by the header Content-Range, with which servers also number rows:
        /// <c>orders 0-24/1000</c>. Some count from 0 and some from 1, but the number of rows is the same.
        /// </summary>
        /// <param name="header">As it came.</param>
        /// <param name="total">How many rows there are; null where it is not told, or bytes are counted.</param>
        public static bool IsPart(string? header, out long? total)
        {
            Match range = Range.Match((header ?? string.Empty).Trim());
            bool isTold = Number(range.Groups[4], out long all);
            bool hasRows = Number(range.Groups[2], out long first) & Number(range.Groups[3], out long last);
            bool isGood = isTold && (hasRows ? last >= first : !range.Groups[2].Success);
            total = isGood && !range.Groups[1].Success ? all : (long?)null;
            return isGood && all != (hasRows ? last - first + 1 : 0);
        }

        private static bool IsNext(string parameter)
        {
            int equals = parameter.IndexOf('=');
            string value = parameter.Substring(equals + 1).Trim(' ', '"', '\'');
            return equals > 0
                && string.Equals(parameter.Substring(0, equals).Trim(), "rel", StringComparison.OrdinalIgnoreCase)
                && value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
        }

        private static bool Number(Group group, out long number) =>
            long.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
