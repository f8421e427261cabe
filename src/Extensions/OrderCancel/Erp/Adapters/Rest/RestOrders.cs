#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>An ERP, or a middleware before it, that speaks JSON or XML over HTTP.</summary>
    internal sealed class RestOrders : ICheckedOrders, IErpOrdersWithPoll
    {
        private readonly ErpConnection connection;
        private readonly RestSettings settings;
        private readonly RestAnswers answers;
        private readonly RestReplies replies;
        private readonly ErpHttp http;

        // Of each order, in this run: one that is open all the same was opened by somebody, or not cancelled at all.
        private readonly Dictionary<string, HashSet<string>> linesThatGotAYes = new Dictionary<string, HashSet<string>>(
            StringComparer.Ordinal
        );

        public RestOrders(ErpConnection connection, RestSettings settings, ErpHttp http)
        {
            this.connection = connection;
            this.settings = settings;
            this.answers = new RestAnswers(settings);
            this.replies = new RestReplies(settings);
            this.http = http;
            http.PrepareTokenFetch(this.AddHeaders);
        }

        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            new RestLookup(this.settings, this.answers, this.http).FindAsync(
                RestQuery.Of(this.settings, order),
                new RestValues(this.connection).With(order),
                cancellationToken
            );

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            ErpRequest request = this.settings.ReadRequest(new RestValues(this.connection).With(order));
            return this.http.SendAsync(request, this.answers.Read, cancellationToken);
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            if (this.settings.Steps == null)
            {
                return this.http.SendAsync(
                    this.OneRequest(order, reason),
                    response => this.replies.Cancel(response, order),
                    cancellationToken
                );
            }

            if (!this.linesThatGotAYes.TryGetValue(order.Key, out HashSet<string>? gotAYes))
            {
                this.linesThatGotAYes[order.Key] = gotAYes = new HashSet<string>(StringComparer.Ordinal);
            }

            RestStepOrder read = this.StepOrder(order, reason, out RestValues values);
            var requests = new RestStepRequests(this.settings, this.settings.Steps, values, read);
            var run = new RestStepRun(this.settings.Steps, this.replies, this.http, read, requests, gotAYes);
            return run.RunAsync(cancellationToken);
        }

        public IReadOnlyList<ErpRequest> RequestsFor(
            ErpOrder order,
            CancelReason reason,
            IReadOnlyList<ErpResponse> reads
        )
        {
            if (this.settings.Steps == null)
            {
                return new[] { this.OneRequest(order, reason) };
            }

            RestStepOrder read = this.StepOrder(order, reason, out RestValues values);
            read.See(reads);
            return new RestStepRequests(this.settings, this.settings.Steps, values, read).All();
        }

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken)
        {
            var request = new ErpRequest(ErpExchangeKind.Read, "GET", handle.Value) { IsUrlOfErp = true };
            this.settings.AddHeaders(request, new RestValues(this.connection).With(handle.Order));
            return this.http.SendAsync(request, response => this.replies.Poll(response, handle), cancellationToken);
        }

        private ErpRequest OneRequest(ErpOrder order, CancelReason reason)
        {
            RestValues values = this.ValuesFor(order, reason);
            ErpRequest request = this.settings.Cancel.Request(values);
            this.settings.AddHeaders(request, values);
            AddHeader(request, this.settings.VersionHeader, order.Version);
            AddHeader(request, this.settings.IdempotencyKeyHeader, values["idempotencyKey"]);
            return request;
        }

        private RestStepOrder StepOrder(ErpOrder order, CancelReason reason, out RestValues values)
        {
            values = this.ValuesFor(order, reason);
            return new RestStepOrder(this.settings, this.answers, this.http, values, order);
        }

        private RestValues ValuesFor(ErpOrder order, CancelReason reason) =>
            new RestValues(this.connection)
                .With(order)
                .With(reason, this.settings.SendsIdempotencyKey ? this.http.IdempotencyKeyFor(order) : null);

        private void AddHeaders(ErpRequest request) =>
            this.settings.AddHeaders(request, new RestValues(this.connection));

        private static void AddHeader(ErpRequest request, string name, string? value)
        {
            if (name.Length > 0 && !string.IsNullOrEmpty(value))
            {
                request.Headers[name] = value!;
            }
        }
    }
}
