namespace Extensions.AdapterKit.Scripted;

/// <summary>What the order store answers when it is asked to cancel.</summary>
public enum CancelResultKind
{
    /// <summary>Yes.</summary>
    Done = 0,

    /// <summary>It will be done; <see cref="CancelResult.Job"/> tells how far it is.</summary>
    Accepted,

    /// <summary>No, for the reason in <see cref="CancelResult.Text"/>.</summary>
    Refused,

    /// <summary>The version that came with the request is not the order's.</summary>
    Conflict,

    /// <summary>There is no such order.</summary>
    Gone,
}
