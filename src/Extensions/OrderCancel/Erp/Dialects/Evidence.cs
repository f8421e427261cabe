#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// What one field, row or list tells of an order's shipments and invoices, and where it tells nothing, why. Silence is
    /// no evidence, and one shipment outweighs any silence.
    /// </summary>
    internal readonly struct Evidence
    {
        private readonly string? text;

        private Evidence(Fulfilment value, string? text)
        {
            this.Value = value;
            this.text = text;
        }

        public static Evidence Nothing => new Evidence(Fulfilment.Nothing, null);

        public static Evidence Something => new Evidence(Fulfilment.Something, null);

        public Fulfilment Value { get; }

        public bool IsSomething => this.Value == Fulfilment.Something;

        /// <summary>Where it is not told: which field did not, and what mends it.</summary>
        public string Text => this.text ?? string.Empty;

        /// <param name="text">Which field told nothing, and what mends it, in words for an admin.</param>
        public static Evidence NotTold(string text) => new Evidence(Fulfilment.NotTold, text);

        /// <summary>A known yes or no.</summary>
        public static Evidence Of(bool isFulfilled) => isFulfilled ? Something : Nothing;

        /// <summary>A quantity: any but 0 counts, whatever its sign.</summary>
        /// <param name="quantity">As it came.</param>
        /// <param name="untold">What it is where there is no number.</param>
        public static Evidence OfQuantity(JToken? quantity, Func<Evidence> untold) =>
            Quantity.SignOf(quantity) is int sign ? Of(sign != 0) : untold();

        /// <summary>A code of the ERP's.</summary>
        /// <param name="code">As it came; no text tells nothing, and a blank one is a code like others.</param>
        /// <param name="nothing">The codes that mean nothing.</param>
        /// <param name="something">The codes that mean something.</param>
        /// <param name="untold">What any other is.</param>
        public static Evidence OfCode(JToken? code, string[] nothing, string[] something, Evidence untold)
        {
            string? told = ((code as JValue)?.Value as string)?.Trim();
            return Array.IndexOf(something, told) >= 0 ? Something
                : Array.IndexOf(nothing, told) >= 0 ? Nothing
                : untold;
        }

        /// <summary>
        /// All quantities of all lines together. One line may come without its list around it, and OData V2 has the list in
        /// <c>results</c>.
        /// </summary>
        /// <param name="list">The lines as they came.</param>
        /// <param name="untold">What an admin is told where they tell nothing.</param>
        /// <param name="ofNone">What it means that there is no line.</param>
        /// <param name="quantities">The fields of a line.</param>
        public static Evidence OfLines(JToken? list, string untold, Evidence ofNone, params string[] quantities) =>
            Answers.Rows((list as JObject)?["results"] as JArray ?? list) is IReadOnlyList<JToken> lines
                ? All(
                    lines.SelectMany(line =>
                        quantities.Select(name => OfQuantity((line as JObject)?[name], () => NotTold(untold)))
                    ),
                    ofNone
                )
                : NotTold(untold);

        /// <summary>All of them together.</summary>
        /// <param name="all">The single ones.</param>
        /// <param name="ofNone">What it means that there is none.</param>
        public static Evidence All(IEnumerable<Evidence> all, Evidence ofNone)
        {
            Evidence? sum = null;
            foreach (Evidence one in all)
            {
                sum = sum == null ? one : sum.Value.And(one);
            }

            return sum ?? ofNone;
        }

        /// <summary>Something, if either says so; nothing, if both do; else the first that tells nothing.</summary>
        public Evidence And(Evidence other) =>
            this.IsSomething || other.Value == Fulfilment.Nothing ? this
            : other.IsSomething || this.Value == Fulfilment.Nothing ? other
            : this;
    }
}
