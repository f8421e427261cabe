#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Extensions.OrderCancel.Run;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Whether an order says that something was shipped or invoiced. It says "nothing" only where each path leads to a
    /// value that means it.
    /// </summary>
    internal sealed class RestFulfilment
    {
        private const string Dash = "-";
        private const string Null = "null";
        private const string AnyOther = "*";
        private const int ShownLength = 50;

        public static readonly JobParameter FulfilledPath = new JobParameter(
            "FulfilledPath",
            "fulfilled",
            "Paths, separated by |, in an order, of what tells that something was shipped or invoiced: true, a number other than 0, or a list that is not empty. A dash: the ERP cannot tell, and it is not checked."
        );

        private static readonly JobParameter FulfilledValues = new JobParameter(
            "FulfilledValues",
            "",
            "Values at FulfilledPath, separated by |, that mean: something was shipped or invoiced. * stands for every value that is not a number, true, false or in NotFulfilledValues, such as a date."
        );

        private static readonly JobParameter NotFulfilledValues = new JobParameter(
            "NotFulfilledValues",
            "",
            "Values at FulfilledPath, separated by |, that mean: nothing was shipped or invoiced. The word null stands for JSON's null and for a blank."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[]
        {
            FulfilledPath,
            FulfilledValues,
            NotFulfilledValues,
        };

        private readonly JsonPath? paths;
        private readonly IReadOnlyList<string> something;
        private readonly IReadOnlyList<string> nothing;

        public RestFulfilment(JobOptions options)
        {
            this.paths = IsNotChecked(options) ? null : JsonPath.ReadSeveral(options, FulfilledPath);
            this.something = options.List(FulfilledValues);
            this.nothing = options.List(NotFulfilledValues);
            string? twice = this.something.FirstOrDefault(text => Has(this.nothing, text));
            if (twice != null || Has(this.nothing, AnyOther) || Has(this.something, Null))
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameters FulfilledValues and NotFulfilledValues contradict each other, or their words: \"{twice ?? (Has(this.something, Null) ? Null : AnyOther)}\". Name each value in one of them; * belongs to FulfilledValues, null to NotFulfilledValues."
                );
            }
        }

        /// <summary>The customer says that the ERP cannot tell.</summary>
        public static bool IsNotChecked(JobOptions options) => options.Text(FulfilledPath).Trim() == Dash;

        /// <param name="order">The order.</param>
        /// <param name="text">Where it is not told: what told nothing, and what mends it.</param>
        public Fulfilment Of(JToken order, out string text)
        {
            text = string.Empty;
            if (this.paths == null)
            {
                return Fulfilment.NotTold;
            }

            PathResult found = this.paths.Find(order);
            Fulfilment told = Fulfilment.Nothing;
            foreach (JToken value in found.Values)
            {
                Fulfilment one = this.OfValue(value);
                if (one == Fulfilment.Something)
                {
                    text = string.Empty;
                    return one;
                }

                told = one == Fulfilment.Nothing ? told : one;
                text = one == Fulfilment.Nothing || text.Length > 0 ? text : Unlisted(value);
            }

            bool isNullTold = found.Nulls == 0 || Has(this.nothing, Null);
            if (found.IsMissing || !isNullTold)
            {
                text = found.IsMissing ? Missing(found.UntoldPath) : NullAt(found.UntoldPath);
                return Fulfilment.NotTold;
            }

            return told;
        }

        private Fulfilment OfValue(JToken token)
        {
            string? text = RestValue.Text(token)?.Trim();
            if (text == null)
            {
                return token.Any() ? Fulfilment.Something
                    : token is JArray ? Fulfilment.Nothing
                    : Fulfilment.NotTold;
            }

            if (Has(this.something, text) || Is(text, "true"))
            {
                return Has(this.nothing, text) ? Fulfilment.Nothing : Fulfilment.Something;
            }

            int? sign = Quantity.SignOf(text);
            bool isNothing = Has(this.nothing, text) || Is(text, "false") || sign == 0;
            bool isNone = text.Length == 0 && Has(this.nothing, Null);
            return isNothing || isNone ? Fulfilment.Nothing
                : sign != null || (text.Length > 0 && Has(this.something, AnyOther)) ? Fulfilment.Something
                : Fulfilment.NotTold;
        }

        private static string Unlisted(JToken value)
        {
            string shown = SafeText.Clean(RestValue.Text(value), ShownLength);
            return shown.Length > 0
                ? $"FulfilledPath leads to \"{shown}\", which is neither a number nor true or false. Add it to parameter FulfilledValues or NotFulfilledValues."
                : "FulfilledPath leads to a value that is empty. Where that means that nothing was shipped or invoiced, write null into parameter NotFulfilledValues; let a path into a list of XML end with [*].";
        }

        private static string Missing(string? path) =>
            $"FulfilledPath \"{path}\" leads to nothing in the ERP's order, so it does not tell whether something was shipped or invoiced. Correct parameter FulfilledPath, or write a dash there if this ERP cannot tell.";

        private static string NullAt(string? path) =>
            $"FulfilledPath \"{path}\" leads to null. Where that means that nothing was shipped or invoiced, write null into parameter NotFulfilledValues; else correct FulfilledPath, or write a dash there if this ERP cannot tell.";

        private static bool Has(IReadOnlyList<string> texts, string text) =>
            texts.Contains(text, StringComparer.OrdinalIgnoreCase);

        private static bool Is(string text, string word) =>
            string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
    }
}
