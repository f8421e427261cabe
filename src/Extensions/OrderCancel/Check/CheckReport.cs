#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Check
{
    /// <summary>What a check says, in the order in which a cancellation goes on.</summary>
    internal sealed class CheckReport
    {
        private const int ShownLength = 60;
        private const int AddressLength = 100;
        private const int TextLength = 400;

        private readonly List<CheckRow> rows = new List<CheckRow>();
        private readonly List<CheckRow> more = new List<CheckRow>();
        private readonly JobOptions options;
        private readonly Redactor redactor;
        private IErpAdapter? adapter;
        private CheckedOrders? seen;
        private RequestRows? requests;
        private ErpTraits traits = new ErpTraits();

        public CheckReport(JobOptions options, Redactor redactor)
        {
            this.options = options;
            this.redactor = redactor;
        }

        public IReadOnlyList<CheckRow> Rows => this.rows;

        public async Task LookAtServerAsync(ErpConnection connection, HttpOptions http, RunContext run) =>
            this.rows.AddRange(await ServerCheck.RowsAsync(connection, http, run).ConfigureAwait(false));

        /// <summary>The same orders, watched.</summary>
        public IErpOrders Watch(
            IErpAdapter adapter,
            IErpOrders orders,
            ErpTraits traits,
            ErpHttp http,
            CancelReason reason
        )
        {
            this.traits = traits;
            this.adapter = adapter;
            this.seen = new CheckedOrders(orders);
            this.requests = new RequestRows(this.seen, http, reason, this.redactor);
            http.Watch(this.seen.See);
            return this.seen;
        }

        /// <summary>What else can be asked without changing anything.</summary>
        public async Task LookFurtherAsync(ErpHttp http)
        {
            http.Watch(null);
            bool isFound = this.seen!.Count != null;
            this.more.AddRange(
                await FurtherChecks
                    .RowsAsync(this.adapter!, this.seen.Urls, this.options, http, isFound, this.redactor)
                    .ConfigureAwait(false)
            );
        }

        /// <summary>What came, what it means, and what the module would do.</summary>
        /// <param name="outcome">How a dry run ended.</param>
        /// <returns>The outcome; a dry run that leaves something to mend is none that went well.</returns>
        public CancelOutcome Finish(CancelOutcome outcome)
        {
            string fault =
                outcome.Kind == CancelOutcomeKind.Previewed ? string.Empty : this.Shown(Fault(outcome), TextLength);
            if (this.seen == null || this.seen.Lookups.Count + this.seen.Reads.Count == 0)
            {
                this.rows.Add(new CheckRow("Set-up", "nothing was answered", fault));
                return outcome;
            }

            this.AddSteps(this.seen, fault);
            this.AddParts(this.seen);
            this.rows.AddRange(
                outcome
                    .Orders.Skip(1)
                    .SelectMany(other => CheckParts.Of(other.Order, this.traits))
                    .Where(row => row.Remedy.Length > 0)
            );
            this.rows.AddRange(this.more);
            this.rows.AddRange(this.requests!.Of(outcome));
            if (outcome.Kind == CancelOutcomeKind.Previewed)
            {
                this.rows.AddRange(outcome.Orders.Select(Decision));
            }

            CheckRow? first = this.rows.Find(row => row.Remedy.Length > 0);
            return first == null || outcome.Kind != CancelOutcomeKind.Previewed
                ? outcome
                : new CancelOutcome(
                    CancelOutcomeKind.Misconfigured,
                    outcome.Order,
                    text: string.Format(
                        CultureInfo.InvariantCulture,
                        "The check found {0} to mend. {1}: {2}",
                        this.rows.Count(row => row.Remedy.Length > 0) == 1 ? "one thing" : "several things",
                        first.What,
                        first.Remedy
                    )
                );
        }

        private void AddSteps(CheckedOrders seen, string fault)
        {
            bool failedAtRead = seen.Reads.Count > 0 || seen.Count == 1;
            string atLookup = failedAtRead ? string.Empty : fault;
            this.rows.Add(this.Step("Look-up", seen.Lookups, seen.LookupUrl, CountOf(seen), atLookup));
            if (seen.Reads.Count > 0)
            {
                bool isAnswer = seen.Reads[seen.Reads.Count - 1].IsSuccess;
                string brought =
                    seen.Read != null ? "the order"
                    : isAnswer ? "not understood"
                    : "no order";
                this.rows.Add(this.Step("Read", seen.Reads, seen.ReadUrl, brought, fault));
            }
        }

        private void AddParts(CheckedOrders seen)
        {
            ErpOrder? order = seen.Read ?? seen.Found;
            IReadOnlyList<CheckedPart>? parts = (this.adapter as ICheckedAdapter)?.PartsOf(
                this.options,
                order,
                seen.Lookups,
                seen.Reads
            );
            this.rows.AddRange(
                parts?.Count > 0 ? parts.Select(part => this.Row(part, order))
                : order == null ? Enumerable.Empty<CheckRow>()
                : CheckParts.Of(order, this.traits)
            );
        }

        private static string Fault(CancelOutcome outcome) =>
            outcome.Kind == CancelOutcomeKind.NotFound
                ? "Check the order number, OrderNumberKind, and where the web order number is looked for."
            : outcome.Kind == CancelOutcomeKind.Ambiguous
                ? $"Let it be clear which is meant, or cancel it by hand: {outcome.Text}."
            : outcome.Text;

        private CheckRow Step(string what, IReadOnlyList<ErpResponse> answers, Uri? url, string brought, string fault)
        {
            string meaning = string.Format(
                CultureInfo.InvariantCulture,
                "{0}, HTTP {1}: {2}",
                answers.Count == 1 ? "one answer" : answers.Count + " answers",
                answers[answers.Count - 1].Status,
                brought
            );
            return new CheckRow(what, meaning, fault)
            {
                Path = SafeText.Cut(this.redactor.SafeAddress(url?.PathAndQuery ?? string.Empty), AddressLength),
            };
        }

        private static string CountOf(CheckedOrders seen) =>
            seen.Count == null ? "not understood"
            : seen.Count == 1 ? "one order is meant"
            : seen.Count == 0 ? "no order is meant"
            : string.Format(CultureInfo.InvariantCulture, "{0} orders are meant", seen.Count);

        private CheckRow Row(CheckedPart part, ErpOrder? order)
        {
            bool isRead = this.seen!.Reads.Count == 0 || this.seen.Read != null;
            CheckRow known = CheckParts.Of(part, order, isRead, this.traits);
            return new CheckRow(known.What, known.Meaning, known.Remedy)
            {
                Parameter = part.Parameter,
                Path = part.Path,
                Lookup = this.Shown(part.Lookup ?? string.Empty, ShownLength),
                Read = this.seen.Reads.Count == 0 ? null : this.Shown(part.Read ?? string.Empty, ShownLength),
            };
        }

        // What is not told has a row of its own.
        private static CheckRow Decision(ErpOrderOutcome one)
        {
            int end = one.Text.IndexOf(". ", StringComparison.Ordinal);
            string text = end < 0 ? one.Text : one.Text.Substring(0, end);
            return new CheckRow("Decision", $"ERP order {one.Order.Number} {text}".TrimEnd());
        }

        private string Shown(string text, int length) => this.redactor.Safe(text, length);
    }
}
