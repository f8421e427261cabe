#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Maps the ERP's status texts to states, by one parameter per state.</summary>
    internal sealed class RestStatusMap
    {
        private static readonly IReadOnlyList<KeyValuePair<ErpOrderState, JobParameter>> ByState = new[]
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

        private readonly Dictionary<string, ErpOrderState> states = new Dictionary<string, ErpOrderState>(
            StringComparer.OrdinalIgnoreCase
        );

        public RestStatusMap(JobOptions options)
        {
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                foreach (string text in options.List(entry.Value))
                {
                    this.Add(text, entry.Key);
                }
            }
        }

        public static IEnumerable<JobParameter> Parameters => ByState.Select(entry => entry.Value);

        public ErpOrderState StateOf(string text) =>
            this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state : ErpOrderState.Unknown;

        private static KeyValuePair<ErpOrderState, JobParameter> Entry(ErpOrderState state, string texts) =>
            new KeyValuePair<ErpOrderState, JobParameter>(
                state,
                new JobParameter("Status" + state, texts, $"Status texts, separated by |, that mean {state}.")
            );

        private void Add(string text, ErpOrderState state)
        {
            if (this.states.TryGetValue(text, out ErpOrderState other) && other != state)
            {
                throw ErpFaultException.Misconfigured(
                    $"The status text \"{text}\" is mapped twice, by parameters Status{other} and Status{state}. Take it out of one of them."
                );
            }

            this.states[text] = state;
        }
    }
}
