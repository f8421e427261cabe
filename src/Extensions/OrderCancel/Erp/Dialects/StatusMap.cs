#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// What an ERP's status texts mean: one parameter for each state, named Status and the state. A text that none of them
    /// holds is <see cref="ErpOrderState.Unknown"/>, which no run cancels.
    /// </summary>
    internal sealed class StatusMap
    {
        private readonly string noun;
        private readonly StringComparer comparer;
        private readonly List<KeyValuePair<ErpOrderState, IReadOnlyList<string>>> texts =
            new List<KeyValuePair<ErpOrderState, IReadOnlyList<string>>>();
        private Dictionary<string, ErpOrderState>? states;

        /// <param name="read">Where the parameters are read.</param>
        /// <param name="noun">What the ERP has, such as: status text.</param>
        /// <param name="comparer">How two of them are compared.</param>
        /// <param name="help">A parameter's help.</param>
        /// <param name="rows">The defaults: texts separated by <c>|</c>.</param>
        /// <exception cref="ErpFaultException">A text stands in two parameters.</exception>
        public StatusMap(
            ParameterReader read,
            string noun,
            StringComparer comparer,
            Func<ErpOrderState, string> help,
            params (ErpOrderState State, string Texts)[] rows
        )
        {
            this.noun = noun;
            this.comparer = comparer;
            bool isSet = false;
            foreach ((ErpOrderState state, string byDefault) in rows)
            {
                string name = NameOf(state);
                isSet |= read.IsSet(name);
                this.texts.Add(
                    new KeyValuePair<ErpOrderState, IReadOnlyList<string>>(
                        state,
                        read.List(name, byDefault, read.IsListing ? help(state) : string.Empty)
                    )
                );
            }

            // The defaults are free of doubles, and a run may end before it needs them.
            this.states = isSet ? this.Build() : null;
        }

        public ErpOrderState StateOf(string text)
        {
            this.states ??= this.Build();
            return this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state : ErpOrderState.Unknown;
        }

        private static string NameOf(ErpOrderState state) => "Status" + state;

        private Dictionary<string, ErpOrderState> Build()
        {
            var found = new Dictionary<string, ErpOrderState>(this.comparer);
            foreach (KeyValuePair<ErpOrderState, IReadOnlyList<string>> entry in this.texts)
            {
                foreach (string text in entry.Value)
                {
                    if (found.TryGetValue(text, out ErpOrderState other) && other != entry.Key)
                    {
                        throw ErpFaultException.Misconfigured(
                            $"The {this.noun} \"{text}\" is mapped twice, by parameters {NameOf(other)} and {NameOf(entry.Key)}. Take it out of one of them."
                        );
                    }

                    found[text] = entry.Key;
                }
            }

            return found;
        }
    }
}
