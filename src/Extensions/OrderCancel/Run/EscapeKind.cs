#nullable enable

namespace Extensions.OrderCancel.Run
{
    /// <summary>How a character can be written when it is not written as it is.</summary>
    internal enum EscapeKind
    {
        None = 0,

        /// <summary>%C3%A9, and + for a space.</summary>
        Url,

        /// <summary>\u00e9, \" and the like.</summary>
        Json,

        /// <summary>&amp;#233;, &amp;quot; and the like.</summary>
        Xml,
    }
}
