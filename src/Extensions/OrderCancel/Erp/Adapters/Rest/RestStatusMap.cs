#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Maps the ERP's status texts to states, by one parameter per state.</summary>
    internal sealed class RestStatusMap
    {
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

        private static readonly IReadOnlyDictionary<string, ErpOrderState> Default = Map(new JobOptions(name => null));

        private readonly IReadOnlyDictionary<string, ErpOrderState> states;

        public RestStatusMap(JobOptions options)
        {
            bool isDefault = true;
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                isDefault &= !options.IsSet(entry.Value);
            }

            this.states = isDefault ? Default : Map(options);
        }

        public static IEnumerable<JobParameter> Parameters => ByState.Select(entry => entry.Value);

        public ErpOrderState StateOf(string text) =>
            this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state : ErpOrderState.Unknown;

        private static KeyValuePair<ErpOrderState, JobParameter> Entry(ErpOrderState state, string texts) =>
            new KeyValuePair<ErpOrderState, JobParameter>(
                state,
                new JobParameter("Status" + state, texts, $"Status texts, separated by |, that mean {state}.")
            );

        private static IReadOnlyDictionary<string, ErpOrderState> Map(JobOptions options)
        {
            var map = new Dictionary<string, ErpOrderState>(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                foreach (string text in options.List(entry.Value))
                {
                    Add(map, text, entry.Key);
                }
            }

            return map;
        }

        private static void Add(Dictionary<string, ErpOrderState> map, string text, ErpOrderState state)
        {
            if (map.TryGetValue(text, out ErpOrderState other) && other != state)
            {
                throw ErpFaultException.Misconfigured(
                    $"The status text \"{text}\" is mapped twice, by parameters Status{other} and Status{state}. Take it out of one of them."
                );
            }

            map[text] = state;
        }
    }
}
