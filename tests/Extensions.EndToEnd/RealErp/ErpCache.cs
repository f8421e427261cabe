namespace Extensions.EndToEnd.RealErp;

/// <summary>What was fetched for an ERP, kept from run to run and shared by test runs on one machine.</summary>
internal static class ErpCache
{
    private static readonly TimeSpan MostForOthers = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeptAfterCrash = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for its turn; the turn ends when the file is closed.</summary>
    public static async Task<FileStream> TakeAsync(string folder)
    {
        using var patience = new CancellationTokenSource(MostForOthers);
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(folder, "lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>A run that was ended by force leaves its folder behind.</summary>
    public static void RemoveRests(string folder)
    {
        foreach (var rest in Directory.GetDirectories(folder, "run-*"))
        {
            if (Directory.GetLastWriteTimeUtc(rest) < DateTime.UtcNow - KeptAfterCrash)
            {
                Directory.Delete(rest, recursive: true);
            }
        }
    }
}
