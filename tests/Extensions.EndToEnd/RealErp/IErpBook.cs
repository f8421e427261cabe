namespace Extensions.EndToEnd.RealErp;

/// <summary>What an ERP's own database says of the orders of one number.</summary>
internal interface IErpBook
{
    /// <summary>Cancelled as the module promises it: nothing shipped, nothing invoiced.</summary>
    bool IsCancelled { get; }

    /// <summary>What the ERP itself would let a clerk cancel.</summary>
    bool IsCancellable { get; }
}
