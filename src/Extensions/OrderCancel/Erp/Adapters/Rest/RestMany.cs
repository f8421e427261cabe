#nullable enable
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How many orders are looked up at once.</summary>
    internal sealed class RestMany
    {
        public static readonly JobParameter Url = new JobParameter(
            "FindManyUrl",
            "",
            "Where many orders are looked up at once, for a comparison: with {orderNumbers}, or {erpOrderNumbers} for the ERP's numbers; after a colon stands what is written between them. Blank: they are asked for one by one."
        );

        private static readonly JobParameter BodyOfMany = new JobParameter(
            "FindManyBody",
            "",
            "The body of a look-up of many orders, which is a POST then; its media type is ReadContentType."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[] { Url, BodyOfMany };

        private RestMany(RestTemplate address, RestTemplate body)
        {
            this.Address = address;
            this.Body = body;
            this.IsByWebNumber = address.Names(RestPlace.OrderNumbers) || body.Names(RestPlace.OrderNumbers);
            bool isByErpNumber = address.Names(RestPlace.ErpOrderNumbers) || body.Names(RestPlace.ErpOrderNumbers);
            if (this.IsByWebNumber == isByErpNumber)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameters {Url.Name} and {BodyOfMany.Name} need one of the placeholders {{orderNumbers}} and {{erpOrderNumbers}}, and have {(isByErpNumber ? "both" : "neither")}. Put in the one by whose numbers the ERP looks orders up."
                );
            }
        }

        public RestTemplate Address { get; }

        public RestTemplate Body { get; }

        public string? Method => this.Body.IsEmpty ? null : "POST";

        /// <summary>By the website's numbers; false: by the ERP's.</summary>
        public bool IsByWebNumber { get; }

        /// <summary>Null where orders are asked for one by one.</summary>
        /// <exception cref="ErpFaultException">A template cannot be used.</exception>
        public static RestMany? Read(JobOptions options)
        {
            string body = options.Text(BodyOfMany);
            if (!options.IsSet(Url))
            {
                return body.Length == 0
                    ? (RestMany?)null
                    : throw ErpFaultException.Misconfigured(
                        $"Parameter {BodyOfMany.Name} is set, but {Url.Name}, its address, is not. Set it as well."
                    );
            }

            return new RestMany(
                RestTemplate.Url(options.Text(Url), Url, RestPlace.LookUpMany),
                body.Length == 0
                    ? RestTemplate.Empty
                    : RestTemplate.Body(
                        body,
                        BodyOfMany,
                        RestPlace.LookUpMany,
                        RestSettings.MediaType(options, RestBodies.ReadContentType)
                    )
            );
        }

        /// <summary>The number by which an order is looked up among many; null where it is not.</summary>
        /// <param name="order">The order.</param>
        /// <param name="isByWebNumber">Whether it is found by the website's number when it is looked up alone.</param>
        public string? NumberOf(OrderReference order, bool isByWebNumber) =>
            isByWebNumber != this.IsByWebNumber ? null
            : isByWebNumber ? order.Number
            : order.ErpNumber;

        /// <summary>Whether an order that was found has that number.</summary>
        public bool IsOf(ErpOrder found, string? number) =>
            number != null && OrderIdentity.IsSame(this.IsByWebNumber ? found.WebReference : found.Number, number);
    }
}
