#nullable enable
namespace Extensions.OrderCancel.Website
{
    /// <summary>What a look-up on the website came to: an order, a doubt, or nothing.</summary>
    internal sealed class OrderSearch
    {
        public static readonly OrderSearch Nothing = new OrderSearch(null, null);

        private OrderSearch(WebsiteOrder? order, string? doubt)
        {
            this.Order = order;
            this.Doubt = doubt;
        }

        public WebsiteOrder? Order { get; }

        /// <summary>Why more than one order could be meant; names them.</summary>
        public string? Doubt { get; }

        public static OrderSearch Of(WebsiteOrder order) => new OrderSearch(order, null);

        public static OrderSearch InDoubt(string doubt) => new OrderSearch(null, doubt);
    }
}
