#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>What an error that Acumatica reports means.</summary>
    internal enum AcumaticaErrorKind
    {
        /// <summary>An error outside of the ERP's own rules, such as a fault of the web server.</summary>
        Unknown = 0,

        NotFound,
        SetUp,
        Refused,
        Conflict,
        Passing,
        Throttled,
    }
}
