using System.Globalization;

namespace Extensions.Benchmarks.Erp;

/// <summary>
/// Order numbers for the benchmark's ERP. It knows every number: an order is open until it is cancelled. How it
/// misbehaves on an order is in the number.
/// </summary>
internal sealed class ErpOrderNumbers
{
    /// <summary>The first look-up is answered with 503.</summary>
    public const string Busy = "BUSY-";

    /// <summary>The connection is cut at the first look-up.</summary>
    public const string CutAtFind = "CUT-";

    /// <summary>No look-up is ever answered.</summary>
    public const string HangsAtFind = "HANGF-";

    /// <summary>No request to cancel is ever answered.</summary>
    public const string HangsAtCancel = "HANGC-";

    /// <summary>No read-back is ever answered.</summary>
    public const string HangsAtRead = "HANGR-";

    private readonly string prefix;
    private int last;

    /// <param name="process">Tells the numbers of processes apart that share one ERP.</param>
    public ErpOrderNumbers(string process)
    {
        prefix = "W" + process + "-";
    }

    /// <summary>A number that was never used.</summary>
    public string Next(string fault = "") =>
        fault + prefix + Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
