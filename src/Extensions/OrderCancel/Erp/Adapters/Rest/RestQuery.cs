#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One look-up: where it asks, and which rows of the answers are the order.</summary>
    internal sealed class RestQuery
    {
        private readonly Func<JToken, string?> numberOf;
        private readonly HashSet<string> numbers;

        private RestQuery(RestSettings settings, bool byWeb, JobParameter url, IEnumerable<string?> numbers)
        {
            this.UrlParameter = url;
            this.NumberParameter = byWeb ? RestParameters.ReferencePath : RestParameters.NumberPath;
            this.Url = this.Body = RestTemplate.Empty;
            this.numberOf = byWeb ? (Func<JToken, string?>)settings.Fields.Reference : settings.Fields.Number;
            this.numbers = new HashSet<string>(
                numbers.OfType<string>().Select(one => one.Trim()),
                StringComparer.Ordinal
            );
        }

        /// <summary>The look-up of one order.</summary>
        public static RestQuery Of(RestSettings settings, OrderReference order)
        {
            bool byWeb = settings.IsFoundByWebNumber(order);
            JobParameter url = byWeb ? RestParameters.FindUrl : RestParameters.FindByErpNumberUrl;
            return new RestQuery(settings, byWeb, url, new[] { byWeb ? order.Number : order.ErpNumber })
            {
                Url = byWeb ? settings.FindUrl : settings.FindByErpNumberUrl,
                Body = byWeb ? settings.Bodies.Find : settings.Bodies.FindByErpNumber,
            };
        }

        /// <summary>The look-up of many orders.</summary>
        /// <param name="settings">The parameters.</param>
        /// <param name="many">How many are looked up.</param>
        /// <param name="numbers">Their numbers.</param>
        /// <exception cref="ErpFaultException">A number cannot stand where it is to.</exception>
        public static RestQuery Of(RestSettings settings, RestMany many, IReadOnlyList<string> numbers) =>
            new RestQuery(settings, many.IsByWebNumber, RestMany.Url, numbers)
            {
                Url = many.Address.WithNumbers(numbers),
                Body = many.Body.WithNumbers(numbers),
                Method = many.Method,
                IsOfMany = true,
            };

        /// <summary>The parameter that names the address.</summary>
        public JobParameter UrlParameter { get; }

        /// <summary>The parameter that leads to the number by which an order is known.</summary>
        public JobParameter NumberParameter { get; }

        public RestTemplate Url { get; private set; }

        public RestTemplate Body { get; private set; }

        /// <summary>The HTTP method; null for that of all look-ups.</summary>
        public string? Method { get; private set; }

        /// <summary>Whether it asks about many orders.</summary>
        public bool IsOfMany { get; private set; }

        /// <summary>Whether it counts its pages by {page} or {offset}.</summary>
        public bool IsCounted => RestPaging.IsCounted(this.Url) || RestPaging.IsCounted(this.Body);

        /// <summary>The number by which a row is known; null where it tells none.</summary>
        public string? NumberOf(JToken row) => this.numberOf(row);

        public bool IsMeant(string? told) => told != null && this.numbers.Contains(told.Trim());
    }
}
