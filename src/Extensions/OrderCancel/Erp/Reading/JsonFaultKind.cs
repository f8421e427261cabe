#nullable enable

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Why a text could not be read as JSON.</summary>
    internal enum JsonFaultKind
    {
        /// <summary>It neither is nor begins as an object or a list: something else, such as XML or plain text.</summary>
        NotJson = 0,

        /// <summary>It ended too early: cut off on its way.</summary>
        Cut,

        /// <summary>It is nested deeper than anything that is read.</summary>
        TooDeep,

        /// <summary>It breaks a rule of RFC 8259, so that what it says is in doubt.</summary>
        BreaksRules,
    }
}
