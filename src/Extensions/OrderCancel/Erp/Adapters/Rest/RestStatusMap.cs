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

        private static readonly ErpOrderState[] States =
        {
            ErpOrderState.Open,
            ErpOrderState.OnHold,
            ErpOrderState.InFulfilment,
            ErpOrderState.PartlyShipped,
            ErpOrderState.Shipped,
            ErpOrderState.Invoiced,
            ErpOrderState.Closed,
            ErpOrderState.Locked,
            ErpOrderState.Cancelling,
            ErpOrderState.PartlyCancelled,
            ErpOrderState.Cancelled,
        };

        /// <summary>One of each state, in the order of the states.</summary>
        public static readonly IReadOnlyList<JobParameter> Parameters = Array.ConvertAll(States, ParameterOf);

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
            bool isDefault = !Parameters.Any(options.IsSet);
            this.states = isDefault ? Default : Map(options, parts);
            if (!isDefault && parts > 1)
            {
                this.patterns = RestStatusPattern.In(this.states);
            }
        }

        public ErpOrderState StateOf(string text) =>
            this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state
            : this.patterns.Count == 0 ? ErpOrderState.Unknown
            : RestStatusPattern.StateOf(text.Split(Joint), this.patterns);

        /// <summary>The name of a state's parameter.</summary>
        public static string NameOf(ErpOrderState state) => "Status" + state;

        private static JobParameter ParameterOf(ErpOrderState state) =>
            new JobParameter(
                NameOf(state),
                state == ErpOrderState.Cancelled ? "Cancelled|Canceled" : state.ToString(),
                "Status texts, separated by |, that mean " + state.ToString() + "."
            );

        private static IReadOnlyDictionary<string, ErpOrderState> Map(JobOptions options, int parts)
        {
            var map = new Dictionary<string, ErpOrderState>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < States.Length; i++)
            {
                // A built-in text is of one field, and so none of a joined one.
                JobParameter parameter = Parameters[i];
                bool isJoined = parts > 1;
                foreach (string text in isJoined && !options.IsSet(parameter) ? NoTexts : options.List(parameter))
                {
                    Add(map, isJoined ? RestStatusPattern.Joined(text, parts, parameter) : text, States[i]);
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
