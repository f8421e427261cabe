using System.Data;

namespace Extensions.Benchmarks.Cases;

/// <summary>One way to cancel an order: look it up, ask, read it back, and hand over a DataSet.</summary>
internal interface ICancelWay
{
    /// <summary>As a table names it.</summary>
    string Name { get; }

    /// <summary>Makes what a host would hand over. Only the returned call is measured.</summary>
    Func<DataSet> Prepare(string orderNumber);
}
