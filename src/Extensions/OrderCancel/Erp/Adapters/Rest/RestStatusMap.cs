#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Maps the ERP's status texts to states, by one parameter per state. A text that is joined from several fields may have
    /// * for any of them.
    /// </summary>
    internal sealed class RestStatusMap
    {
        /// <summary>Stands between the parts of a text that is joined.</summary>
        public const char Joint = '/';

        private static readonly KeyValuePair<ErpOrderState, JobParameter>[] ByState =
        {
            Entry(ErpOrderState.Open, "Open"),
            Entry(ErpOrderState.OnHold, "OnHold"),
            Entry(ErpOrderState.InFulfilment, "InFulfilment"),
            Entry(ErpOrderState.PartlyShipped, "PartlyShipped"),
            Entry(ErpOrderState.Shipped, "Shipped"),
            Entry(ErpOrderState.Invoiced, "Invoiced"),
            Entry(ErpOrderState.Closed, "Closed"),
            Entry(ErpOrderState.Locked, "Locked"),
            Entry(ErpOrderState.Cancelling, "Cancelling"),
            Entry(ErpOrderState.PartlyCancelled, "PartlyCancelled"),
            Entry(ErpOrderState.Cancelled, "Cancelled|Canceled"),
        };

        private static readonly IReadOnlyDictionary<string, ErpOrderState> Default = Map(
            new JobOptions(name => null),
            1
        );

        private readonly IReadOnlyDictionary<string, ErpOrderState> states;
        private readonly IReadOnlyList<RestStatusPattern> patterns = Array.Empty<RestStatusPattern>();

        /// <param name="options">The options.</param>
        /// <param name="parts">How many fields a text is joined from.</param>
        public RestStatusMap(JobOptions options, int parts)
        {
            bool isDefault = true;
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                isDefault &= !options.IsSet(entry.Value);
            }

            this.states = isDefault ? Default : Map(options, parts);
            if (!isDefault && parts > 1)
            {
                this.patterns = RestStatusPattern.In(this.states);
            }
        }

        public static IEnumerable<JobParameter> Parameters => ByState.Select(entry => entry.Value);

        public ErpOrderState StateOf(string text) =>
            this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state
            : this.patterns.Count == 0 ? ErpOrderState.Unknown
            : RestStatusPattern.StateOf(text.Split(Joint), this.patterns);

        /// <summary>The name of a state's parameter.</summary>
        public static string NameOf(ErpOrderState state) => "Status" + state;

        private static KeyValuePair<ErpOrderState, JobParameter> Entry(ErpOrderState state, string texts) =>
            new KeyValuePair<ErpOrderState, JobParameter>(
                state,
                new JobParameter(
                    NameOf(state),
                    texts,
                    "Status texts, separated by |, that mean " + state.ToString() + "."
                )
            );

        private static IReadOnlyDictionary<string, ErpOrderState> Map(JobOptions options, int parts)
        {
            var map = new Dictionary<string, ErpOrderState>(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                // A built-in text is of one field, and so none of a joined one.
                bool isJoined = parts > 1;
                foreach (string text in isJoined && !options.IsSet(entry.Value) ? NoTexts : options.List(entry.Value))
                {
                    Add(map, isJoined ? RestStatusPattern.Joined(text, parts, entry.Value) : text, entry.Key);
                }
            }

            return map;
        }

        private static IReadOnlyList<string> NoTexts => Array.Empty<string>();

        private static void Add(Dictionary<string, ErpOrderState> map, string text, ErpOrderState state)
        {
            if (map.TryGetValue(text, out ErpOrderState other) && other != state)
            {
                throw ErpFaultException.Misconfigured(
                    $"The status text \"{text}\" is mapped twice, by parameters {NameOf(other)} and {NameOf(state)}. Take it out of one of them."
                );
            }

            map[text] = state;
        }
    }
}
