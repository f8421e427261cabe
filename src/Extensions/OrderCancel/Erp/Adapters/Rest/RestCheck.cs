#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What stands where the parameters lead, in a look-up's and in a read's answer.</summary>
    internal sealed class RestCheck
    {
        private static readonly KeyValuePair<OrderPart, JobParameter>[] Places =
        {
            Place(OrderPart.Key, RestParameters.KeyPath),
            Place(OrderPart.Number, RestParameters.NumberPath),
            Place(OrderPart.WebReference, RestParameters.ReferencePath),
            Place(OrderPart.Customer, RestParameters.CustomerPath),
            Place(OrderPart.Status, RestParameters.StatusPath),
            Place(OrderPart.Fulfilment, RestFulfilment.FulfilledPath),
            Place(OrderPart.Version, RestParameters.VersionPath),
        };

        private readonly JobOptions options;
        private readonly RestSettings settings;

        public RestCheck(JobOptions options)
        {
            this.options = options;
            this.settings = new RestSettings(options);
        }

        public IReadOnlyList<CheckedPart> PartsOf(
            ErpOrder? order,
            IReadOnlyList<ErpResponse> lookups,
            IReadOnlyList<ErpResponse> reads
        )
        {
            JToken? row = this.RowOf(order, lookups);
            JToken? read = reads.Count == 0 ? null : this.OrderIn(reads[reads.Count - 1]);
            return row == null && read == null
                ? Array.Empty<CheckedPart>()
                : Places
                    .Select(place => new CheckedPart(place.Key, place.Value.Name, this.options.Text(place.Value).Trim())
                    {
                        Lookup = row == null ? null : this.TextAt(place.Value, row, lookups[lookups.Count - 1]),
                        Read = read == null ? null : this.TextAt(place.Value, read, reads[reads.Count - 1]),
                    })
                    .ToList();
        }

        public Task<IReadOnlyList<string>?> MissingFieldsAsync(ErpHttp http, CancellationToken cancellationToken) =>
            RestMetadata.MissingAsync(
                this.options.Text(RestParameters.FindUrl).Trim(),
                Places
                    .Select(place => new KeyValuePair<JobParameter, string>(
                        place.Value,
                        this.options.Text(place.Value)
                    ))
                    .Concat(RestMetadata.FilteredIn(this.options, RestParameters.FindUrl)),
                http,
                cancellationToken
            );

        private JToken? RowOf(ErpOrder? order, IReadOnlyList<ErpResponse> lookups)
        {
            List<JToken> rows = lookups
                .Select(RestValue.Document)
                .Where(json => json != null)
                .SelectMany(json => this.settings.OrdersPath.List(json!).Values)
                .ToList();
            return order == null
                ? rows.FirstOrDefault()
                : rows.Find(row => OrderIdentity.IsSame(this.settings.Fields.Key(row) ?? string.Empty, order.Key));
        }

        private JToken? OrderIn(ErpResponse response)
        {
            JToken? json = RestValue.Document(response);
            return json == null ? null : this.settings.OrderPath.List(json).Values.FirstOrDefault();
        }

        private string? TextAt(JobParameter parameter, JToken json, ErpResponse response)
        {
            const string Header = "header:";
            string path = this.options.Text(parameter).Trim();
            if (path.StartsWith(Header, StringComparison.OrdinalIgnoreCase))
            {
                return response.Header(path.Substring(Header.Length).Trim());
            }

            PathResult found = JsonPath.ReadSeveral(this.options, parameter).Find(json);
            IEnumerable<string> texts = found
                .Values.Select(value => RestValue.Text(value) ?? value.ToString(Formatting.None))
                .Concat(Enumerable.Repeat("null", found.Nulls));
            string shown = string.Join(" | ", texts);
            return shown.Length > 0 ? shown
                : found.IsTold && found.Values.Count == 0 && path.Length > 0 ? "(an empty list)"
                : null;
        }

        private static KeyValuePair<OrderPart, JobParameter> Place(OrderPart part, JobParameter parameter) =>
            new KeyValuePair<OrderPart, JobParameter>(part, parameter);
    }
}
