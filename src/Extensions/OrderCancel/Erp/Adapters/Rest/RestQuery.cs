#nullable enable
using System;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One look-up: where it asks, and which rows of the answers are the order.</summary>
    internal sealed class RestQuery
    {
        private readonly Func<JToken, string?> numberOf;
        private readonly string? number;

        public RestQuery(RestSettings settings, OrderReference order)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web && settings.FindsByWebNumber;
            this.UrlParameter = byWeb ? RestParameters.FindUrl : RestParameters.FindByErpNumberUrl;
            this.NumberParameter = byWeb ? RestParameters.ReferencePath : RestParameters.NumberPath;
            this.Url = byWeb ? settings.FindUrl : settings.FindByErpNumberUrl;
            this.Body = byWeb ? settings.Bodies.Find : settings.Bodies.FindByErpNumber;
            this.numberOf = byWeb ? (Func<JToken, string?>)settings.Fields.Reference : settings.Fields.Number;
            this.number = byWeb ? order.Number : order.ErpNumber;
            this.IsCounted = RestPaging.IsCounted(this.Url) || RestPaging.IsCounted(this.Body);
        }

        /// <summary>The parameter that names the address.</summary>
        public JobParameter UrlParameter { get; }

        /// <summary>The parameter that leads to the number by which an order is known.</summary>
        public JobParameter NumberParameter { get; }

        public RestTemplate Url { get; }

        public RestTemplate Body { get; }

        /// <summary>Whether it counts its pages by {page} or {offset}.</summary>
        public bool IsCounted { get; }

        /// <summary>The number by which a row is known; null where it tells none.</summary>
        public string? NumberOf(JToken row) => this.numberOf(row);

        public bool IsMeant(string? told) => told != null && OrderIdentity.IsSame(told, this.number);
    }
}
