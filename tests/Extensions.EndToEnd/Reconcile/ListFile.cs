namespace Extensions.EndToEnd.Reconcile;

/// <summary>A file of a test's own.</summary>
internal sealed class ListFile : IDisposable
{
    public ListFile(string text, string extension = ".csv")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"orders-{Guid.NewGuid():N}{extension}");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public string Text => File.ReadAllText(Path);

    public void Dispose() => File.Delete(Path);
}
