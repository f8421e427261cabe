#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Check
{
    /// <summary>What the requests of an adapter for OData asked for by name, against what the service says that it has.</summary>
    internal sealed class ModelCheck
    {
        private const string SelectFields = "SelectFields";

        private readonly IErpAdapter adapter;
        private readonly JobOptions options;
        private readonly ErpHttp http;

        public ModelCheck(IErpAdapter adapter, JobOptions options, ErpHttp http)
        {
            this.adapter = adapter;
            this.options = options;
            this.http = http;
        }

        /// <summary>What it lacks, each a sentence with its remedy; null where it does not describe itself.</summary>
        /// <param name="urls">Where the requests went.</param>
        /// <exception cref="ErpFaultException">It cannot be asked, or its description is too large.</exception>
        public async Task<IReadOnlyList<string>?> MissingAsync(IReadOnlyList<Uri> urls)
        {
            List<ODataAsked> asked = urls.Select(url => new ODataAsked(url)).Where(one => one.IsQuery).ToList();
            ODataModel? model =
                asked.Count == 0
                    ? null
                    : await ODataModel
                        .ReadAsync(Url.Written(asked[0].ModelUrl), this.http, CancellationToken.None)
                        .ConfigureAwait(false);
            return model == null
                ? null
                : asked
                    .SelectMany(one => one.Paths.Select(path => model.Lacks(one.Set, path)))
                    .OfType<KeyValuePair<string, string>>()
                    .Select(lack => $"The service has no {Named(lack)}. {this.Remedy(lack.Key)}")
                    .Distinct(StringComparer.Ordinal)
                    .ToList();
        }

        private static string Named(KeyValuePair<string, string> lack) =>
            lack.Value.Length == 0 ? $"list {lack.Key}" : $"field {lack.Key} in {lack.Value}";

        private string Remedy(string name)
        {
            JobParameter? named = this.adapter.Parameters.FirstOrDefault(one => this.options.Text(one).Trim() == name);
            return named != null ? $"Check parameter {named.Name}."
                : JobParameter.IsAmong(this.adapter.Parameters, SelectFields)
                    ? $"Set parameter {SelectFields} to false."
                : "Check the connection's Url, and the page of the adapter.";
        }
    }
}
