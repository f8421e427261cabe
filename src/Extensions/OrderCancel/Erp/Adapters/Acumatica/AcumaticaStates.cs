#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// What an order's status text means. The vendor's help lists the statuses in which an order can be cancelled (On Hold,
    /// Open, Awaiting Payment, Credit Hold: H); every other is refused unless a parameter says more.
    /// </summary>
    internal sealed class AcumaticaStates
    {
        private static readonly IReadOnlyList<KeyValuePair<ErpOrderState, JobParameter>> ByState = new[]
        {
            Entry(ErpOrderState.Open, "Open"),
            Entry(ErpOrderState.OnHold, "On Hold|Awaiting Payment|Credit Hold"),
            Entry(ErpOrderState.InFulfilment, "Shipping|Back Order"),
            Entry(ErpOrderState.Invoiced, "Invoiced"),
            Entry(ErpOrderState.Closed, "Completed|Rejected|Expired|Voided"),
            Entry(ErpOrderState.Locked, "Pending Approval|Pending Processing"),
            Entry(ErpOrderState.Cancelled, "Canceled|Cancelled"),
        };

        private readonly Dictionary<string, ErpOrderState> states = new Dictionary<string, ErpOrderState>(
            StringComparer.OrdinalIgnoreCase
        );

        public AcumaticaStates(JobOptions options)
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
