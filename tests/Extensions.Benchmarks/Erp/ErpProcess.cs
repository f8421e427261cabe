using System.Diagnostics;

namespace Extensions.Benchmarks.Erp;

/// <summary>The ERP in a process of its own: this executable once more.</summary>
internal sealed class ErpProcess : IDisposable
{
    private readonly Process process;

    private ErpProcess(Process process, Uri url, Uri control)
    {
        this.process = process;
        Url = url;
        Control = control;
    }

    public Uri Url { get; }

    /// <summary>Where it is asked what it counted.</summary>
    public Uri Control { get; }

    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static ErpProcess Start()
    {
        var process = SelfProcess.Start(ErpHost.Command);
        string? line = process.StandardOutput.ReadLine();
        string[] addresses = (line ?? "").Split(' ');
        if (addresses.Length != 2)
        {
            process.Dispose();
            throw new InvalidOperationException("The ERP's process ended before it listened.");
        }

        return new ErpProcess(process, new Uri(addresses[0]), new Uri(addresses[1]));
    }

    public ErpCounts Counts() => ErpCounts.Read(Control);

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000))
        {
            process.Kill();
        }

        process.Dispose();
    }
}
