#nullable enable

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>How a path goes on.</summary>
    internal enum PathStepKind
    {
        /// <summary>To the member of a name: <c>.name</c>.</summary>
        Name = 0,

        /// <summary>To one element: <c>[0]</c>.</summary>
        Index,

        /// <summary>To each element: <c>[*]</c>.</summary>
        All,

        /// <summary>To each member, or element: <c>.*</c>.</summary>
        Members,

        /// <summary>To each member of a name, however deep: <c>..name</c>.</summary>
        Descendants,

        /// <summary>To the elements that meet a condition: <c>[?(…)]</c>.</summary>
        Filter,
    }
}
