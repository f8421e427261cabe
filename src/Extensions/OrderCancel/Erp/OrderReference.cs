#nullable enable
using System;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>The order that is to be cancelled, by every number that is known of it. Immutable.</summary>
    public sealed class OrderReference
    {
        /// <summary>Makes a reference.</summary>
        /// <param name="number">The number the job was given; 1 to 50 characters, no control characters.</param>
        /// <param name="kind">Whose number it is.</param>
        /// <param name="webNumber">The website's number where it is known besides.</param>
        /// <param name="erpNumber">The ERP's number where it is known besides.</param>
        /// <param name="customerNumber">The customer's number where it is known.</param>
        /// <exception cref="ArgumentException">The number is blank.</exception>
        public OrderReference(
            string number,
            OrderNumberKind kind,
            string? webNumber = null,
            string? erpNumber = null,
            string? customerNumber = null
        )
        {
            if (string.IsNullOrWhiteSpace(number))
            {
                throw new ArgumentException("An order reference needs a number.", nameof(number));
            }

            this.Number = number;
            this.Kind = kind;
            this.WebNumber = kind == OrderNumberKind.Web ? number : NullIfBlank(webNumber);
            this.ErpNumber = kind == OrderNumberKind.Erp ? number : NullIfBlank(erpNumber);
            this.CustomerNumber = NullIfBlank(customerNumber);
        }

        /// <summary>The number the job was given.</summary>
        public string Number { get; }

        /// <summary>Whose number <see cref="Number"/> is.</summary>
        public OrderNumberKind Kind { get; }

        /// <summary>The website's order number; null where unknown.</summary>
        public string? WebNumber { get; }

        /// <summary>The ERP's order number; null where unknown.</summary>
        public string? ErpNumber { get; }

        /// <summary>The customer's number; null where unknown.</summary>
        public string? CustomerNumber { get; }

        private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }

    /// <summary>Whose number the given order number is.</summary>
    public enum OrderNumberKind
    {
        /// <summary>The website's order number.</summary>
        Web = 0,

        /// <summary>The ERP's order number.</summary>
        Erp,
    }
}
