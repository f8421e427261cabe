#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Check
{
    /// <summary>What would be sent for each order that would be asked to cancel: made in full, and kept.</summary>
    internal sealed class RequestRows
    {
        private const string Request = "Request";
        private const int MostShown = 3;
        private const int TextLength = 400;
        private const int AddressLength = 100;

        private readonly CheckedOrders seen;
        private readonly ErpHttp http;
        private readonly CancelReason reason;
        private readonly Redactor redactor;

        public RequestRows(CheckedOrders seen, ErpHttp http, CancelReason reason, Redactor redactor)
        {
            this.seen = seen;
            this.http = http;
            this.reason = reason;
            this.redactor = redactor;
        }

        /// <param name="outcome">How a dry run ended.</param>
        public IEnumerable<CheckRow> Of(CancelOutcome outcome) =>
            outcome.Kind == CancelOutcomeKind.Previewed
                ? outcome.Orders.Where(WouldBeAsked).SelectMany(one => this.Of(one.Order))
                : Enumerable.Empty<CheckRow>();

        private static bool WouldBeAsked(ErpOrderOutcome one) =>
            one.Reasons.Count == 0
            && one.Order.State != ErpOrderState.Cancelled
            && one.Order.State != ErpOrderState.Cancelling;

        private IReadOnlyList<CheckRow> Of(ErpOrder order)
        {
            try
            {
                IReadOnlyList<ErpRequest>? requests = this.seen.RequestsFor(order, this.reason);
                List<CheckRow> rows = (requests ?? Array.Empty<ErpRequest>()).Select(this.Row).ToList();
                if (requests?.Count == 0)
                {
                    rows.Add(
                        new CheckRow(
                            Request,
                            "nothing is left to send, though the order is not cancelled",
                            "Check what the adapter's parameters say about requests that are done, such as ForEach and each donePath in CancelSteps."
                        )
                    );
                }

                return rows.Count <= MostShown
                    ? rows
                    : rows.Take(MostShown).Append(More(rows.Count - MostShown)).ToList();
            }
            catch (ErpFaultException fault)
            {
                return new[] { new CheckRow(Request, "cannot be made", this.redactor.Safe(fault.Message, TextLength)) };
            }
        }

        private CheckRow Row(ErpRequest request)
        {
            Uri url = this.http.Try(request);
            string headers = string.Join(", ", request.Headers.Keys);
            string meaning = string.Format(
                CultureInfo.InvariantCulture,
                request.Body == null ? "can be made, without a body{2}" : "can be made, with {0} characters of {1}{2}",
                request.Body?.Length,
                request.ContentType,
                headers.Length == 0 ? string.Empty : ", headers " + headers
            );
            return new CheckRow(Request, meaning)
            {
                Path = SafeText.Cut(request.Method + " " + this.redactor.SafeAddress(url.PathAndQuery), AddressLength),
            };
        }

        private static CheckRow More(int count) =>
            new CheckRow(Request, string.Format(CultureInfo.InvariantCulture, "{0} more like these", count));
    }
}
