#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
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

            var request = new ErpRequest(ErpExchangeKind.Read, "GET", url.Substring(0, name) + "$metadata")
            {
                Accept = "application/xml",
            };
            XElement? model = await http.SendAsync(
                    request,
                    response =>
                        response.Xml() is XElement xml && response.IsSuccess
                            ? ErpAnswer<XElement?>.Of(xml)
                            : ErpAnswer<XElement?>.Of(null),
                    cancellationToken
                )
                .ConfigureAwait(false);
            HashSet<string>? fields = model == null ? null : FieldsOf(model, url.Substring(name));
            return fields == null
                ? null
                : paths
                    .Where(path => FirstName(path.Value) is string first && first.Length > 0 && !fields.Contains(first))
                    .Select(path =>
                        $"The service has no field {FirstName(path.Value)} in {url.Substring(name)}. Check parameter {path.Key.Name}."
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

        private static HashSet<string>? FieldsOf(XElement model, string set)
        {
            XElement? entitySet = Named(model, "EntitySet", set);
            string? type = (string?)entitySet?.Attribute("EntityType");
            var fields = new HashSet<string>(StringComparer.Ordinal);
            for (int depth = 0; type != null && depth < 10; depth++)
            {
                XElement? entity = Named(model, "EntityType", type.Split('.').Last());
                fields.UnionWith(
                    (entity?.Elements() ?? Enumerable.Empty<XElement>())
                        .Where(one => one.Name.LocalName == "Property" || one.Name.LocalName == "NavigationProperty")
                        .Select(one => (string?)one.Attribute("Name") ?? string.Empty)
                );
                type = (string?)entity?.Attribute("BaseType");
            }

            return fields.Count == 0 ? null : fields;
        }

        private static XElement? Named(XElement model, string element, string name) =>
            model
                .Descendants()
                .FirstOrDefault(one => one.Name.LocalName == element && (string?)one.Attribute("Name") == name);

        // What begins with @, _ or a header is told by the protocol, not by the model.
        private static string? FirstName(string path)
        {
            string first = path.TrimStart('$', '.').Split(NameEnds)[0].Trim();
            bool isField = first.Length > 0 && char.IsLetter(first[0]) && first.IndexOf(':') < 0;
            return isField ? first : null;
        }
    }
}
