#nullable enable

namespace Extensions.OrderCancel.Check
{
    /// <summary>One thing that a check has looked at.</summary>
    internal sealed class CheckRow
    {
        public CheckRow(string what, string meaning, string remedy = "")
        {
            this.What = what;
            this.Meaning = meaning;
            this.Remedy = remedy;
        }

        /// <summary>Such as Certificate, Look-up or Status.</summary>
        public string What { get; }

        /// <summary>The parameter that says where it is; empty where none does.</summary>
        public string Parameter { get; set; } = string.Empty;

        /// <summary>Its value: a path or an address.</summary>
        public string Path { get; set; } = string.Empty;

        /// <summary>What the look-up told, empty for nothing; null where it was not asked.</summary>
        public string? Lookup { get; set; }

        /// <summary>What the read told, empty for nothing; null where it was not asked.</summary>
        public string? Read { get; set; }

        /// <summary>What the module makes of it.</summary>
        public string Meaning { get; }

        /// <summary>What to mend; empty where nothing is wrong.</summary>
        public string Remedy { get; }
    }
}
