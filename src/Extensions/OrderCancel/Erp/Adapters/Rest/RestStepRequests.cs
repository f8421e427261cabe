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

        /// <summary>The names of those lines; null where the read brought no such order.</summary>
        /// <exception cref="ErpFaultException">The order does not tell the lines, or one lacks something.</exception>
        public IReadOnlyList<string>? NamesOfLines(RestStep step) =>
            this.order.Json == null ? null : this.Open(step).Select(line => this.NameOf(step, line)).ToList();

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
