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
        private static readonly string[] Names = Array.ConvertAll(
            Enum.GetNames(typeof(ErpOrderState)),
            state => "Status" + state
        );

        private readonly string noun;
        private readonly StringComparer comparer;
        private readonly (ErpOrderState State, string Texts)[] rows;
        private readonly IReadOnlyList<string>[] texts;
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
            this.rows = rows;
            this.texts = new IReadOnlyList<string>[rows.Length];
            bool isSet = false;
            for (int i = 0; i < rows.Length; i++)
            {
                string name = NameOf(rows[i].State);
                isSet |= read.IsSet(name);
                this.texts[i] = read.List(name, rows[i].Texts, read.IsListing ? help(rows[i].State) : string.Empty);
            }

            // The defaults are free of doubles, and a run may end before it needs them.
            this.states = isSet ? this.Build() : null;
        }

        public ErpOrderState StateOf(string text)
        {
            this.states ??= this.Build();
            return this.states.TryGetValue(text.Trim(), out ErpOrderState state) ? state : ErpOrderState.Unknown;
        }

        private static string NameOf(ErpOrderState state) => Names[(int)state];

        private Dictionary<string, ErpOrderState> Build()
        {
            var found = new Dictionary<string, ErpOrderState>(this.comparer);
            for (int i = 0; i < this.rows.Length; i++)
            {
                ErpOrderState state = this.rows[i].State;
                foreach (string text in this.texts[i])
                {
                    if (found.TryGetValue(text, out ErpOrderState other) && other != state)
                    {
                        throw ErpFaultException.Misconfigured(
                            $"The {this.noun} \"{text}\" is mapped twice, by parameters {NameOf(other)} and {NameOf(state)}. Take it out of one of them."
                        );
                    }

                    found[text] = state;
                }
            }

            return found;
        }
    }
}
