#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The requests of a step, made of the order as it was read last.</summary>
    internal sealed class RestStepRequests
    {
        private readonly RestSettings settings;
        private readonly RestSteps steps;
        private readonly RestValues values;
        private readonly RestStepOrder order;

        public RestStepRequests(RestSettings settings, RestSteps steps, RestValues values, RestStepOrder order)
        {
            this.settings = settings;
            this.steps = steps;
            this.values = values;
            this.order = order;
        }

        /// <summary>Those that are still to be sent, of all steps.</summary>
        /// <exception cref="ErpFaultException">The order does not tell what a step needs.</exception>
        public IReadOnlyList<ErpRequest> All() =>
            this
                .steps.All.SelectMany(step =>
                    step.IsForLines ? this.OfLines(step).Select(line => line.Value)
                    : this.IsDone(step) ? Enumerable.Empty<ErpRequest>()
                    : new[] { this.Of(step) }
                )
                .ToList();

        /// <summary>Whether the order tells that a step is done; a step that it tells nothing of is not.</summary>
        /// <exception cref="ErpFaultException">It tells nothing where the step says.</exception>
        public bool IsDone(RestStep step) => this.order.Json != null && step.IsDone(this.order.Json);

        /// <summary>The one of a step that is for the order.</summary>
        public ErpRequest Of(RestStep step) => this.Of(step, null);

        /// <summary>
        /// Those for the lines that are still to be cancelled, by the names of the lines. All are made at once: a line that
        /// lacks something keeps the others from being sent too.
        /// </summary>
        /// <exception cref="ErpFaultException">The order does not tell the lines, or one lacks something.</exception>
        public IReadOnlyList<KeyValuePair<string, ErpRequest>> OfLines(RestStep step) =>
            this.Open(step)
                .Select(line => new KeyValuePair<string, ErpRequest>(this.NameOf(step, line), this.Of(step, line)))
                .ToList();

        /// <summary>Whether the newest read shows of each line that the ERP has said yes to that it is cancelled.</summary>
        /// <exception cref="ErpFaultException">The order does not tell the lines, or one lacks something.</exception>
        public bool Show(RestLineRun lines, RestStep step) =>
            this.order.Json is JToken json
            && lines.IsShownBy(this.NamesOf(step, this.Open(step)), this.NamesOf(step, this.steps.AllLinesOf(json)));

        private IReadOnlyList<string> NamesOf(RestStep step, IEnumerable<JToken> lines) =>
            lines.Select(line => this.NameOf(step, line)).ToList();

        private IEnumerable<JToken> Open(RestStep step) =>
            this.steps.LinesOf(this.order.Json!).Where(line => !step.IsDone(line));

        // The same in each read, so without the order's version.
        private string NameOf(RestStep step, JToken line) =>
            step.NameOf(this.values.With(this.order.Judged).WithLine(line));

        private ErpRequest Of(RestStep step, JToken? line)
        {
            RestValues filled = this.values.With(this.order.Latest).WithLine(line);
            ErpRequest request = step.Request(filled);
            this.settings.AddHeaders(request, filled);
            step.AddHeaders(request, filled);
            return request;
        }
    }
}
