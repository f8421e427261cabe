using System.Data;
using Extensions.OrderCancel;

namespace Extensions.Benchmarks.Cases;

/// <summary>Looks at what a run came to. A run that did less than the whole must not count.</summary>
internal static class Outcomes
{
    /// <exception cref="InvalidOperationException">The order was not cancelled by exactly one request.</exception>
    public static void RequireCancelled(DataSet result, ICancelWay way)
    {
        var row = result.Tables["OrderCancel"]!.Rows[0];
        if ((string)row["Outcome"] != "Cancelled" || (int)row["RequestsSent"] != 1)
        {
            throw new InvalidOperationException($"{way.Name} did not cancel: {row["Message"]}");
        }
    }

    /// <summary>The outcome of a run that may fail.</summary>
    public static string Of(Func<DataSet> run)
    {
        DataSet result;
        try
        {
            result = run();
        }
        catch (OrderCancelException failed)
        {
            result = failed.Result;
        }

        return (string)result.Tables["OrderCancel"]!.Rows[0]["Outcome"];
    }
}
