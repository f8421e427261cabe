#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>In what an order's fields are told, which decides how a date that is not set looks there.</summary>
    internal enum SxeRecordKind
    {
        /// <summary>Members of a JSON object: null, or an empty text.</summary>
        Members = 0,

        /// <summary>Pairs of name and value: an empty text.</summary>
        Pairs,

        /// <summary>XML elements: zeros for year, month and date.</summary>
        Elements,
    }
}
