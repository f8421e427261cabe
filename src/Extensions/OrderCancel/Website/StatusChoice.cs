#nullable enable
namespace Extensions.OrderCancel.Website
{
    /// <summary>The status that an order is to get, or why it gets none.</summary>
    internal sealed class StatusChoice
    {
        private StatusChoice(string? status, string why)
        {
            this.Status = status;
            this.Why = why;
        }

        /// <summary>Null: leave the order alone.</summary>
        public string? Status { get; }

        public string Why { get; }

        public static StatusChoice Set(string status) => new StatusChoice(status, string.Empty);

        public static StatusChoice Leave(string why) => new StatusChoice(null, why);
    }
}
