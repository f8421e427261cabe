#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// Maps stages to states. The numbers are the vendor's documentation's (H): 0 entered, 1 ordered, 2 picked, 3 shipped,
    /// 4 invoiced, 5 paid, 9 canceled. The words, which the single order brings, are inferred but for Pd, Ord, Shp and Inv
    /// (M).
    /// </summary>
    internal sealed class SxeStages
    {
        private static readonly IReadOnlyList<KeyValuePair<ErpOrderState, JobParameter>> ByState = new[]
        {
            Entry(ErpOrderState.Open, "0|1|Ent|Ord"),
            Entry(ErpOrderState.InFulfilment, "2|Pck"),
            Entry(ErpOrderState.Shipped, "3|Shp"),
            Entry(ErpOrderState.Invoiced, "4|5|Inv|Pd"),
            Entry(ErpOrderState.Closed, ""),
            Entry(ErpOrderState.Cancelled, "9|Can"),
        };

        private readonly Dictionary<string, ErpOrderState> states = new Dictionary<string, ErpOrderState>(
            StringComparer.Ordinal
        );

        public SxeStages(JobOptions options)
        {
            foreach (KeyValuePair<ErpOrderState, JobParameter> entry in ByState)
            {
                foreach (string stage in options.List(entry.Value))
                {
                    this.Add(stage, entry.Key);
                }
            }
        }

        public static IEnumerable<JobParameter> Parameters => ByState.Select(entry => entry.Value);

        public ErpOrderState StateOf(string stage) =>
            this.states.TryGetValue(stage, out ErpOrderState state) ? state : ErpOrderState.Unknown;

        private static KeyValuePair<ErpOrderState, JobParameter> Entry(ErpOrderState state, string stages) =>
            new KeyValuePair<ErpOrderState, JobParameter>(
                state,
                new JobParameter("Status" + state, stages, $"Stages, separated by |, that mean {state}.")
            );

        private void Add(string stage, ErpOrderState state)
        {
            if (this.states.TryGetValue(stage, out ErpOrderState other) && other != state)
            {
                throw ErpFaultException.Misconfigured(
                    $"The stage \"{stage}\" is mapped twice, by parameters Status{other} and Status{state}. Take it out of one of them."
                );
            }

            this.states[stage] = state;
        }
    }
}
