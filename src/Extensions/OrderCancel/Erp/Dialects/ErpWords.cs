#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>What of an ERP's text is meant for people: behind it there may be a trace of its code.</summary>
    internal static class ErpWords
    {
        /// <summary>The lines before the first of a trace, as one.</summary>
        public static string WithoutTrace(string text)
        {
            IEnumerable<string> lines = text.Split('\r', '\n').Select(line => line.Trim());
            return string.Join(" ", lines.TakeWhile(line => !IsTrace(line)).Where(line => line.Length > 0));
        }

        /// <summary>The first line alone, of an ERP whose traces have no form.</summary>
        public static string FirstLine(string? text) => text?.Trim().Split('\r', '\n')[0].Trim() ?? string.Empty;

        private static bool IsTrace(string line) =>
            line.StartsWith("at ", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal);
    }
}
