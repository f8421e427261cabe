namespace Workbench.SampleErp.Orders;

/// <summary>What the ERP does with a permitted cancel request for an order.</summary>
internal enum CancelMode
{
    AtOnce,
    Later,
    Never,
}
