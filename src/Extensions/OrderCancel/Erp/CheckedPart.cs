#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>Where one part of an order comes from, and what stands there as it came.</summary>
    internal sealed class CheckedPart
    {
        public CheckedPart(OrderPart part, string parameter, string path)
        {
            this.Part = part;
            this.Parameter = parameter;
            this.Path = path;
        }

        public OrderPart Part { get; }

        public string Parameter { get; }

        public string Path { get; }

        /// <summary>In the look-up's answer; null where nothing is there.</summary>
        public string? Lookup { get; set; }

        /// <summary>In the read's answer; null where nothing is there.</summary>
        public string? Read { get; set; }
    }

    /// <summary>What the protocol judges an order by.</summary>
    internal enum OrderPart
    {
        Key = 0,
        Number,
        WebReference,
        Customer,
        Status,
        Fulfilment,
        Version,
    }
}
