#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The options of one run, by name. A value set for the run wins over one of the step, that over the job
    /// definition's default, that over the built-in default; blank counts as absent at each level.
    /// </summary>
    public sealed class JobOptions
    {
        private readonly Func<string, string?> find;

        /// <summary>Options from a look-up by name that returns null for what is not set.</summary>
        /// <exception cref="ArgumentNullException">No look-up.</exception>
        public JobOptions(Func<string, string?> find)
        {
            this.find = find ?? throw new ArgumentNullException(nameof(find));
        }

        /// <summary>True when the parameter has a value of its own.</summary>
        public bool IsSet(JobParameter parameter) => this.Find(parameter) != null;

        /// <summary>The value, or the default.</summary>
        public string Text(JobParameter parameter) => this.Find(parameter) ?? parameter.Default;

        /// <summary>A whole number.</summary>
        /// <exception cref="ErpFaultException">Not a whole number between the bounds.</exception>
        public int Number(JobParameter parameter, int min, int max) =>
            Number(parameter.Name, this.Text(parameter), min, max);

        /// <summary>True or false; yes/no and 1/0 are understood.</summary>
        /// <exception cref="ErpFaultException">Anything else.</exception>
        public bool Flag(JobParameter parameter) => Flag(parameter.Name, this.Text(parameter));

        /// <summary>One of the names of an enumeration.</summary>
        /// <exception cref="ErpFaultException">None of them.</exception>
        public T Choice<T>(JobParameter parameter, params T[] allowed)
            where T : struct, Enum => Choice(parameter.Name, this.Text(parameter), allowed);

        /// <summary>Several names of an enumeration, separated by commas; empty for none.</summary>
        /// <exception cref="ErpFaultException">A name that is not allowed.</exception>
        public IReadOnlyList<T> Choices<T>(JobParameter parameter, params T[] allowed)
            where T : struct, Enum =>
            Parts(this.Text(parameter), ',').Select(name => Choice(parameter.Name, name, allowed)).ToList();

        /// <summary>Texts separated by <c>|</c>, trimmed; empty for none.</summary>
        public IReadOnlyList<string> List(JobParameter parameter) => Parts(this.Text(parameter), '|');

        /// <summary>The fault for a value that cannot be used; names parameter, value and what is allowed.</summary>
        public static ErpFaultException Bad(JobParameter parameter, string value, string allowed) =>
            Bad(parameter.Name, value, allowed);

        internal static ErpFaultException Bad(string name, string value, string allowed) =>
            ErpFaultException.Misconfigured($"Parameter {name} is \"{value}\". Allowed: {allowed}.");

        /// <summary>The value; null where it is not set.</summary>
        internal string? Find(string name)
        {
            string? value = this.find(name);
            return string.IsNullOrWhiteSpace(value) ? null : value;
        }

        internal static int Number(string name, string text, int min, int max)
        {
            bool good = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value);
            return good && value >= min && value <= max
                ? value
                : throw Bad(
                    name,
                    text,
                    string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", min, max)
                );
        }

        internal static bool Flag(string name, string value)
        {
            string text = value.Trim();
            if (IsOneOf(text, "true", "yes", "1"))
            {
                return true;
            }

            return IsOneOf(text, "false", "no", "0") ? false : throw Bad(name, text, "true or false");
        }

        internal static T Choice<T>(string name, string value, T[] allowed)
            where T : struct, Enum
        {
            string text = value.Trim();
            foreach (T candidate in allowed)
            {
                if (string.Equals(candidate.ToString(), text, StringComparison.OrdinalIgnoreCase))
                {
                    return candidate;
                }
            }

            throw Bad(name, text, string.Join(", ", allowed));
        }

        private static bool IsOneOf(string text, string first, string second, string third) =>
            string.Equals(text, first, StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, second, StringComparison.OrdinalIgnoreCase)
            || text == third;

        internal static IReadOnlyList<string> Parts(string text, char separator)
        {
            if (text.Length == 0)
            {
                return Array.Empty<string>();
            }

            if (text.IndexOf(separator) < 0)
            {
                string only = text.Trim();
                return only.Length == 0 ? Array.Empty<string>() : new[] { only };
            }

            var parts = new List<string>();
            foreach (string part in text.Split(separator))
            {
                if (part.Trim().Length > 0)
                {
                    parts.Add(part.Trim());
                }
            }

            return parts;
        }

        private string? Find(JobParameter parameter) => this.Find(parameter.Name);
    }
}
