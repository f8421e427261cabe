namespace Extensions.Tests.Protocol.Histories;

/// <summary>What goes wrong with one exchange.</summary>
internal enum SimFault
{
    None,
    ConnectRefused,
    ResetBeforeCommit,
    ResetAfterCommit,
    HangBeforeCommit,
    HangAfterCommit,
    HangAndCommitLater,
    TruncatedAfterCommit,
    GarbageAfterCommit,
    HtmlInstead,
    ErrorBeforeCommit,
    ErrorAfterCommit,
    Unavailable503,
    Throttled429,
    SignInExpired,
    Contended,
    ForbiddenBeforeCommit,
    RedirectAfterCommit,
}
