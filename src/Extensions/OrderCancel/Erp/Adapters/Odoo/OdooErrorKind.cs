#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What kind of error Odoo reports.</summary>
    internal enum OdooErrorKind
    {
        /// <summary>Something failed inside of Odoo; its transaction was rolled back.</summary>
        Failed = 0,

        /// <summary>A business rule says no.</summary>
        Refused,

        /// <summary>A record is no longer there.</summary>
        Missing,

        /// <summary>Model, method or argument is unknown.</summary>
        Unknown,

        /// <summary>Python's own error: in a search an unknown field, elsewhere a defect of a module.</summary>
        Defect,

        /// <summary>The user lacks a right.</summary>
        Forbidden,

        /// <summary>User, password or API key is wrong.</summary>
        SignIn,

        /// <summary>The API key is refused, for whatever reason.</summary>
        ApiKey,

        /// <summary>There is no such database.</summary>
        Database,

        /// <summary>Odoo reaches no database, or does not know which one is meant.</summary>
        NoDatabase,

        /// <summary>No error of Odoo: the answer says that it is a part of one.</summary>
        Part,
    }
}
