#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>A header with placeholders.</summary>
    internal sealed class RestHeader
    {
        private RestHeader(string name, RestTemplate value)
        {
            this.Name = name;
            this.Value = value;
        }

        public string Name { get; }

        public RestTemplate Value { get; }

        /// <summary>A header that is set by name and value.</summary>
        /// <exception cref="ErpFaultException">No header can have that name, or nothing fills a placeholder.</exception>
        public static RestHeader Of(string name, string value, JobParameter parameter, RestPlace place) =>
            new RestHeader(NameIn(parameter, name), RestTemplate.Header(value.Trim(), parameter, place));

        /// <summary>A parameter of several, as "Name: value" separated by |.</summary>
        /// <exception cref="ErpFaultException">An entry is not of that form.</exception>
        public static IReadOnlyList<RestHeader> List(JobOptions options, JobParameter parameter, RestPlace place) =>
            options.List(parameter).Select(text => Read(text, parameter, place)).ToList();

        /// <summary>A header's name that is, or is a part of, a parameter.</summary>
        /// <exception cref="ErpFaultException">No header can have that name.</exception>
        public static string NameIn(JobParameter parameter, string text) =>
            IsName(text.Trim())
                ? text.Trim()
                : throw JobOptions.Bad(parameter, text.Trim(), "the name of a header, such as If-Match or ETag");

        /// <summary>A parameter that is a header's name, or blank.</summary>
        /// <exception cref="ErpFaultException">No header can have that name.</exception>
        public static string OptionalName(JobOptions options, JobParameter parameter) =>
            options.IsSet(parameter) ? NameIn(parameter, options.Text(parameter)) : string.Empty;

        private static RestHeader Read(string text, JobParameter parameter, RestPlace place)
        {
            int colon = text.IndexOf(':');
            string name = colon < 1 ? string.Empty : text.Substring(0, colon).Trim();
            return IsName(name)
                ? Of(name, text.Substring(colon + 1), parameter, place)
                : throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} has an entry that is not \"Name: value\". Entries are separated by |."
                );
        }

        private static bool IsName(string name) =>
            name.Length > 0 && name.All(c => c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".IndexOf(c) < 0);
    }
}
