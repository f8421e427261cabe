#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// A joined status text that has * for parts that do not matter. Of all that fit, the one that names the most parts
    /// counts; it is made sure that all of these are of one state.
    /// </summary>
    internal sealed class RestStatusPattern
    {
        private const string Any = "*";

        private readonly string[] parts;
        private readonly ErpOrderState state;
        private readonly int named;

        private RestStatusPattern(string text, ErpOrderState state)
        {
            this.parts = text.Split(RestStatusMap.Joint);
            this.state = state;
            this.named = this.parts.Count(part => part != Any);
        }

        /// <summary>A text of a parameter, its parts trimmed.</summary>
        /// <exception cref="ErpFaultException">No order can have it, or every order has it.</exception>
        public static string Joined(string text, int count, JobParameter parameter)
        {
            string[] told = text.Split(RestStatusMap.Joint).Select(part => part.Trim()).ToArray();
            return told.Length != count
                    ? throw ErpFaultException.Misconfigured(
                        $"The status text \"{text}\" of parameter {parameter.Name} has {told.Length} {(told.Length == 1 ? "part" : "parts")}, but StatusPath joins {count} by /. Write * for a part that does not matter, and %2F for a / within a part."
                    )
                : told.All(part => part == Any)
                    ? throw ErpFaultException.Misconfigured(
                        $"The status text \"{text}\" of parameter {parameter.Name} fits every order. Name at least one part."
                    )
                : string.Join(RestStatusMap.Joint.ToString(), told);
        }

        /// <summary>Those of the texts that have a part that does not matter.</summary>
        /// <exception cref="ErpFaultException">Two of different states fit the same text, and none says which it is.</exception>
        public static IReadOnlyList<RestStatusPattern> In(IReadOnlyDictionary<string, ErpOrderState> texts)
        {
            List<RestStatusPattern> patterns = texts
                .Select(text => new RestStatusPattern(text.Key, text.Value))
                .Where(pattern => pattern.named < pattern.parts.Length)
                .OrderByDescending(pattern => pattern.named)
                .ToList();
            foreach (RestStatusPattern one in patterns)
            {
                foreach (RestStatusPattern other in patterns.Where(other => other.state != one.state))
                {
                    string? both = one.Both(other);
                    if (both != null && !texts.ContainsKey(both))
                    {
                        throw ErpFaultException.Misconfigured(
                            $"The status texts \"{one}\" of parameter {RestStatusMap.NameOf(one.state)} and \"{other}\" of {RestStatusMap.NameOf(other.state)} both fit \"{both}\". Say by a parameter which state that is."
                        );
                    }
                }
            }

            return patterns;
        }

        /// <summary>Unknown where none fits.</summary>
        public static ErpOrderState StateOf(string[] parts, IReadOnlyList<RestStatusPattern> patterns) =>
            patterns.FirstOrDefault(pattern => pattern.Fits(parts))?.state ?? ErpOrderState.Unknown;

        public override string ToString() => string.Join(RestStatusMap.Joint.ToString(), this.parts);

        private bool Fits(string[] other)
        {
            bool fits = other.Length == this.parts.Length;
            for (int i = 0; fits && i < other.Length; i++)
            {
                fits = this.parts[i] == Any || IsSame(this.parts[i], other[i]);
            }

            return fits;
        }

        // What fits both; null where nothing does.
        private string? Both(RestStatusPattern other)
        {
            var both = new string[this.parts.Length];
            for (int i = 0; i < both.Length; i++)
            {
                both[i] = this.parts[i] == Any ? other.parts[i] : this.parts[i];
                if (other.parts[i] != Any && !IsSame(both[i], other.parts[i]))
                {
                    return null;
                }
            }

            return string.Join(RestStatusMap.Joint.ToString(), both);
        }

        private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
