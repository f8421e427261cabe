#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>What an ERP's errors mean: parts of a code, a type or a message, compared without regard to case.</summary>
    internal sealed class ErrorTable
    {
        private readonly (Meaning Meaning, IReadOnlyList<string> Parts)[] rows;

        public ErrorTable(params (Meaning Meaning, IReadOnlyList<string> Parts)[] rows)
        {
            this.rows = rows;
        }

        /// <summary>The first row that has a part of what was said; Unknown: none.</summary>
        public Meaning Of(string said) => Array.Find(this.rows, row => Fits(row.Parts, said)).Meaning;

        /// <summary>Whether the row of this meaning has a part of it.</summary>
        public bool Has(Meaning meaning, string said) =>
            Array.Exists(this.rows, row => row.Meaning == meaning && Fits(row.Parts, said));

        private static bool Fits(IReadOnlyList<string> parts, string said) =>
            parts.Any(part => said.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
