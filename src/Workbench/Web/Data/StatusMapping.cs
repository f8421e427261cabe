namespace Workbench.Web.Data;

/// <summary>A row of Order Status Mapping.</summary>
internal sealed record StatusMapping(
    Guid Id,
    string ErpOrderStatus,
    string DisplayName,
    bool IsDefault,
    bool AllowRma,
    bool AllowCancellation
);
