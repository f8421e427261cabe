namespace Extensions.AdapterKit.Scripted;

/// <summary>What a scripted ERP does with an order when it is asked to cancel it.</summary>
public enum CancelEffect
{
    /// <summary>Cancels it and says so.</summary>
    Cancel = 0,

    /// <summary>Says no, with a text.</summary>
    Refuse,

    /// <summary>Says yes and does nothing.</summary>
    Ignore,

    /// <summary>Says that it will, and does some reads later.</summary>
    AcceptThenDone,

    /// <summary>Says that it will, and tells some reads later that it could not.</summary>
    AcceptThenFail,

    /// <summary>Says that it will, and is never done.</summary>
    AcceptForever,

    /// <summary>Says yes; from then on it has no such order.</summary>
    Vanish,

    /// <summary>Says yes and calls the order cancelled, though it has been shipped meanwhile.</summary>
    CancelThoughShipped,
}
