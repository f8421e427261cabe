#nullable enable
using Insite.Core.SystemSetting;
using Insite.Core.SystemSetting.Groups;

namespace Extensions.OrderCancel.Website
{
    /// <summary>How the postprocessor OrderCancel writes an outcome to the website's order.</summary>
    [SettingsGroup(PrimaryGroupName = "Integration", Label = "Order Cancellation")]
    public class OrderCancelSettings : BaseSettingsGroup
    {
        /// <summary>Statuses, separated by |, in which an order waits for its cancellation. Default: CancellationRequested.</summary>
        [SettingsField(
            DisplayName = "Requested Statuses",
            Description = "Statuses, separated by |, in which an order waits for its cancellation. An order in any other status is never changed.",
            IsGlobal = true
        )]
        public virtual string RequestedStatuses => this.GetValue("CancellationRequested");

        /// <summary>The status of an order that is cancelled in the ERP; at most 50 characters. Default: Cancelled.</summary>
        [SettingsField(
            DisplayName = "Cancelled Status",
            Description = "The status that an order gets when the ERP says that it is cancelled; at most 50 characters.",
            IsGlobal = true
        )]
        public virtual string CancelledStatus => this.GetValue("Cancelled");

        /// <summary>The status of a refused order where the ERP's own is of no use; at most 50 characters. Default: blank.</summary>
        [SettingsField(
            DisplayName = "Refused Status",
            Description = "The status that an order gets when its cancellation was refused and Order Status Mapping has no row for the ERP's own status; at most 50 characters. Blank: the order is left alone, with a warning.",
            IsGlobal = true
        )]
        public virtual string RefusedStatus => this.GetValue(string.Empty);
    }
}
