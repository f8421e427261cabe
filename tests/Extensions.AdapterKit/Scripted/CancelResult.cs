namespace Extensions.AdapterKit.Scripted;

/// <summary>The order store's answer to a request to cancel. A scripted ERP says it in its own words.</summary>
public sealed class CancelResult
{
    internal CancelResult(CancelResultKind kind, string text = "", CancelJob? job = null)
    {
        this.Kind = kind;
        this.Text = text;
        this.Job = job;
    }

    /// <summary>Yes, later, or no.</summary>
    public CancelResultKind Kind { get; }

    /// <summary>The ERP's words for a no; else empty.</summary>
    public string Text { get; }

    /// <summary>Set for Accepted only.</summary>
    public CancelJob? Job { get; }
}
