#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What an OData service says about the fields of its orders: $metadata, of version 2 and 4.</summary>
    internal static class RestMetadata
    {
        private static readonly char[] PathEnds = { '?', '(' };
        private static readonly char[] FieldStarts = { '=', '(' };
        private static readonly char[] NameEnds = { '.', '[', '/', '|' };

        /// <summary>The paths whose first name is no field of the service; null where it does not describe itself.</summary>
        /// <exception cref="ErpFaultException">It cannot be asked.</exception>
        public static async Task<IReadOnlyList<string>?> MissingAsync(
            string findUrl,
            IEnumerable<KeyValuePair<JobParameter, string>> paths,
            ErpHttp http,
            CancellationToken cancellationToken
        )
        {
            string url = findUrl.Split(PathEnds)[0];
            int name = url.LastIndexOf('/') + 1;
            if (findUrl.IndexOf("$filter", StringComparison.Ordinal) < 0 || url.Length == name)
            {
                return null;
            }

            var address = Url.Written(url.Substring(0, name) + "$metadata");
            ODataModel? model = await ODataModel.ReadAsync(address, http, cancellationToken).ConfigureAwait(false);
            string set = url.Substring(name);
            return model == null
                ? null
                : paths
                    .Where(path => FirstName(path.Value) is string first && model.Lacks(set, first)?.Value == set)
                    .Select(path =>
                        $"The service has no field {FirstName(path.Value)} in {set}. Check parameter {path.Key.Name}."
                    )
                    .ToList();
        }

        /// <summary>The fields that an address compares with eq.</summary>
        public static IEnumerable<KeyValuePair<JobParameter, string>> FilteredIn(JobOptions options, JobParameter url)
        {
            string[] words = options.Text(url).Replace("%20", " ").Replace('+', ' ').Split(' ');
            return words
                .Take(words.Length - 1)
                .Where((word, i) => words[i + 1] == "eq" && !word.EndsWith(")", StringComparison.Ordinal))
                .Select(word => word.Substring(word.LastIndexOfAny(FieldStarts) + 1))
                .Select(field => new KeyValuePair<JobParameter, string>(url, field));
        }

        // What begins with @, _ or a header is told by the protocol, not by the model.
        private static string? FirstName(string path)
        {
            string first = path.TrimStart('$', '.').Split(NameEnds)[0].Trim();
            bool isField = first.Length > 0 && char.IsLetter(first[0]) && first.IndexOf(':') < 0;
            return isField ? first : null;
        }
    }
}
