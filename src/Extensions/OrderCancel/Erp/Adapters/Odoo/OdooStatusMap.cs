#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What the values of <c>sale.order.state</c> mean. Modules can add values, so each meaning is a parameter.</summary>
    internal sealed class OdooStatusMap
    {
        private static readonly IReadOnlyList<KeyValuePair<ErpOrderState, JobParameter>> ByState = new[]
        {
            Entry(ErpOrderState.Open, "draft|sent|sale", "may be open; delivery, lock and invoice decide"),
            Entry(ErpOrderState.OnHold, "", "waits for a person, for example for an approval"),
            Entry(ErpOrderState.Closed, "done", "is finished (Odoo 16 and earlier lock orders by it)"),
            Entry(ErpOrderState.Cancelled, "cancel", "is cancelled"),
        };

        private readonly Dictionary<string, ErpOrderState> states = new Dictionary<string, ErpOrderState>(
            StringComparer.Ordinal
        );

        public OdooStatusMap(JobOptions options)
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
            this.states.TryGetValue(text, out ErpOrderState state) ? state : ErpOrderState.Unknown;

        private static KeyValuePair<ErpOrderState, JobParameter> Entry(
            ErpOrderState state,
            string texts,
            string meaning
        ) =>
            new KeyValuePair<ErpOrderState, JobParameter>(
                state,
                new JobParameter(
                    "Status" + state,
                    texts,
                    $"Values of state, separated by |, in which an order {meaning}."
                )
            );

        private void Add(string text, ErpOrderState state)
        {
            if (this.states.TryGetValue(text, out ErpOrderState other) && other != state)
            {
                throw ErpFaultException.Misconfigured(
                    $"The state \"{text}\" is mapped twice, by parameters Status{other} and Status{state}. Take it out of one of them."
                );
            }

            this.states[text] = state;
        }
    }
}
