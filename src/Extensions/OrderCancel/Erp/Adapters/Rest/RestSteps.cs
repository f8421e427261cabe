#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The requests that cancel, in order, for an ERP where that takes more than one.</summary>
    internal sealed class RestSteps
    {
        public static readonly JobParameter CancelSteps = new JobParameter(
            "CancelSteps",
            "",
            "The requests that cancel, in order, where one is not enough: a JSON list such as [{\"url\":\"orders/{erpKey}/hold\",\"donePath\":\"held\",\"doneValues\":\"true\"},{\"url\":\"orders/{erpKey}/cancel\"}]. Stands in the place of CancelUrl, CancelMethod and CancelBody."
        );

        private static readonly JobParameter ForEach = new JobParameter(
            "ForEach",
            "",
            "Path, in an order, of the lines for each of which a step with placeholders such as {line.id} is sent, for example items[?(@.reason=='')]; needs CancelSteps."
        );

        private static readonly JobParameter MaxLines = new JobParameter(
            "MaxLines",
            "10",
            "The most lines of an order that are cancelled one by one (1 to 100). An order with more is left alone; TimeoutSeconds must have room for all of them."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[] { CancelSteps, ForEach, MaxLines };

        private readonly JsonPath lines;
        private readonly int mostLines;

        private RestSteps(JobOptions options)
        {
            this.All = RestStepReader.Read(options, CancelSteps);
            this.lines = JsonPath.Read(options, ForEach);
            this.mostLines = options.Number(MaxLines, 1, 100);
            if (this.lines.IsBlank && this.All.Any(step => step.IsForLines))
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter CancelSteps has a placeholder {line.…}, but no lines are set. Set ForEach to the path of the lines."
                );
            }

            int open = this.All.ToList().FindIndex(step => !this.MayBeSentAgain(step));
            if (open >= 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Step {open + 1} of CancelSteps says neither by what it is seen to be done (donePath; for lines also a filter in ForEach) nor that it may be sent again (\"repeatable\":true). A run that stopped behind it could not go on."
                );
            }
        }

        public IReadOnlyList<RestStep> All { get; }

        /// <summary>A step can only be sent, or left out, by what the order tells.</summary>
        public bool NeedOrder => this.All.Any(step => step.IsForLines || step.HasDonePath);

        /// <summary>A step is sent for each line.</summary>
        public bool HasLines => this.All.Any(step => step.IsForLines);

        /// <summary>The most exchanges that they take, for each line where there are lines: each request is sent after a read.</summary>
        public int Exchanges => (2 * this.All.Count) - (this.NeedOrder ? 0 : 1);

        /// <summary>Null where one request cancels.</summary>
        /// <exception cref="ErpFaultException">Parameters contradict each other, or a step cannot be sent.</exception>
        public static RestSteps? Read(JobOptions options)
        {
            if (!options.IsSet(CancelSteps))
            {
                return options.IsSet(ForEach) || options.IsSet(MaxLines)
                    ? throw ErpFaultException.Misconfigured(
                        $"Parameter {(options.IsSet(ForEach) ? ForEach : MaxLines).Name} is set, but CancelSteps is not, which would use it."
                    )
                    : (RestSteps?)null;
            }

            JobParameter? other = Array.Find(OfOneRequest(), options.IsSet);
            if (other != null)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameters CancelSteps and {other.Name} contradict each other. Say in each step what {other.Name} says."
                );
            }

            if (options.Text(RestParameters.ExtraHeaders).IndexOf("{idempotencyKey", StringComparison.Ordinal) >= 0)
            {
                throw ErpFaultException.Misconfigured(
                    "Parameters CancelSteps and ExtraHeaders contradict each other: {idempotencyKey} is one key for all steps, so the ERP would take them for one request."
                );
            }

            var steps = new RestSteps(options);
            bool isForEachUsed = steps.All.Any(step => step.IsForLines);
            return isForEachUsed || !(options.IsSet(ForEach) || options.IsSet(MaxLines))
                ? steps
                : throw ErpFaultException.Misconfigured(
                    "Parameter ForEach or MaxLines is set, but no step of CancelSteps has a placeholder {line.…}, so no line would be cancelled."
                );
        }

        // Of the last one the order itself tells whether it is done.
        private bool MayBeSentAgain(RestStep step) =>
            step.MayBeSentAgain
            || (
                step.IsForLines ? this.lines.Text.IndexOf("[?", StringComparison.Ordinal) >= 0 : step == this.All.Last()
            );

        // Each says what a step says for itself. No field: the parameters of the adapter are made of those of this class.
        private static JobParameter[] OfOneRequest() =>
            new[]
            {
                RestParameters.CancelUrl,
                RestParameters.CancelMethod,
                RestParameters.CancelBody,
                RestParameters.VersionHeader,
                RestParameters.IdempotencyKeyHeader,
            };

        /// <summary>The lines that are still to be cancelled.</summary>
        /// <exception cref="ErpFaultException">The order does not tell them, or there are too many.</exception>
        public IReadOnlyList<JToken> LinesOf(JToken order)
        {
            PathResult found = this.lines.List(order);
            return !found.IsTold
                    ? throw ErpFaultException.Misconfigured(
                        $"ForEach \"{found.UntoldPath}\" does not tell of every line of the ERP's order whether it is meant, so lines might be missed. Correct parameter ForEach."
                    )
                : found.Values.Count > this.mostLines
                    ? throw ErpFaultException.Misconfigured(
                        $"The order has {found.Values.Count} lines to cancel, and parameter MaxLines allows {this.mostLines}. Raise it, and TimeoutSeconds with it, or cancel the order by hand."
                    )
                : found.Values;
        }

        /// <summary>Names of the lines that are still to be cancelled; null where lines are not, or the order does not tell them.</summary>
        public IReadOnlyList<string>? OpenLinesOf(JToken order)
        {
            PathResult found = this.lines.List(order);
            return this.HasLines && found.IsTold ? found.Values.Select(line => line.Path).ToList() : null;
        }

        /// <summary>All lines that the order has, also those that need not be cancelled any more.</summary>
        public IReadOnlyList<JToken> AllLinesOf(JToken order) => this.lines.ListWithoutConditions(order).Values;
    }
}
