#nullable enable

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>What an error in the ERP's own form means. What follows from it is <see cref="ErpError"/>'s.</summary>
    internal enum Meaning
    {
        /// <summary>Not the ERP's own: left to the transport rules, which are the same for all ERPs.</summary>
        Unknown = 0,

        /// <summary>There is no such order.</summary>
        NotFound,

        /// <summary>A business rule says no.</summary>
        Refused,

        /// <summary>The order has changed, or is gone.</summary>
        Stale,

        /// <summary>Somebody else has the order open.</summary>
        Locked,

        /// <summary>The ERP has too much to do; nothing was done.</summary>
        Throttled,

        /// <summary>A fault that passes.</summary>
        Passing,

        /// <summary>The ERP failed, and whether it did anything is not known.</summary>
        Failed,

        /// <summary>User, password or key is wrong.</summary>
        SignIn,

        /// <summary>A right or a setting has to be mended.</summary>
        SetUp,
    }
}
