#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// Cancels by an edit of the order's header through the transaction API (M). There is no operation that cancels: the
    /// edit ticks the check box of the order window. Status "New" with the key is how an existing order is edited.
    /// </summary>
    internal sealed class Prophet21Transactions
    {
        private readonly Prophet21Http http;
        private readonly Prophet21UiServer uiServer;
        private readonly Prophet21Replies replies;
        private readonly string path;
        private readonly bool isAsync;
        private readonly string service;
        private readonly string element;
        private readonly string keyField;
        private readonly string cancelField;
        private readonly string cancelValue;
        private readonly bool usesCodes;
        private readonly string reasonField;

        public Prophet21Transactions(JobOptions options, Prophet21Http http)
        {
            this.http = http;
            this.uiServer = new Prophet21UiServer(options, http);
            this.replies = new Prophet21Replies(options.Text(Prophet21TransactionParameters.PassingText).Trim());
            this.path = options.Text(Prophet21TransactionParameters.TransactionUrl).Trim().Trim('/');
            this.isAsync = options.Flag(Prophet21TransactionParameters.AsyncTransaction);
            this.service = options.Text(Prophet21TransactionParameters.ServiceName).Trim();
            this.element = options.Text(Prophet21TransactionParameters.HeaderElement).Trim();
            this.keyField = options.Text(Prophet21TransactionParameters.KeyField).Trim();
            this.cancelField = options.Text(Prophet21TransactionParameters.CancelField).Trim();
            this.cancelValue = options.Text(Prophet21TransactionParameters.CancelValue).Trim();
            this.usesCodes = options.Flag(Prophet21TransactionParameters.UseCodeValues);
            this.reasonField = options.Text(Prophet21TransactionParameters.ReasonField).Trim();
        }

        public async Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        )
        {
            string url = await this.UrlAsync(cancellationToken).ConfigureAwait(false);
            var request = new ErpRequest(ErpExchangeKind.Write, "POST", this.isAsync ? url + "/async" : url)
            {
                Body = this.Body(order, reason).ToString(Formatting.None),
            };
            return await this
                .http.SendAsync(
                    request,
                    response => this.isAsync ? this.replies.Queued(response, order) : this.replies.Done(response),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        public async Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken)
        {
            string url = await this.UrlAsync(cancellationToken).ConfigureAwait(false);
            var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = handle.Value };
            var request = new ErpRequest(
                ErpExchangeKind.Read,
                "GET",
                url + "/" + ErpUrl.Expand("async?id={id}", values)
            );
            return await this
                .http.SendAsync(request, response => this.replies.Progress(response, handle), cancellationToken)
                .ConfigureAwait(false);
        }

        private async Task<string> UrlAsync(CancellationToken cancellationToken) =>
            await this.uiServer.GetAsync(cancellationToken).ConfigureAwait(false) + "/" + this.path;

        // Fields are set in this order, as a person would in the window.
        private JObject Body(ErpOrder order, CancelReason reason)
        {
            var edits = new JArray { Edit(this.keyField, order.Key) };
            if (this.reasonField.Length > 0)
            {
                edits.Add(Edit(this.reasonField, reason.Code));
            }

            edits.Add(Edit(this.cancelField, this.cancelValue));
            var rows = new JArray
            {
                new JObject { ["Edits"] = edits, ["RelativeDateEdits"] = new JArray() },
            };
            var header = new JObject
            {
                ["Name"] = this.element,
                ["Type"] = "Form",
                ["Keys"] = new JArray(this.keyField),
                ["Rows"] = rows,
            };
            var transaction = new JObject
            {
                ["Status"] = "New",
                ["DataElements"] = new JArray { header },
            };
            return new JObject
            {
                ["Name"] = this.service,
                ["UseCodeValues"] = this.usesCodes,
                ["Transactions"] = new JArray { transaction },
            };
        }

        private static JObject Edit(string name, string value) => new JObject { ["Name"] = name, ["Value"] = value };
    }
}
