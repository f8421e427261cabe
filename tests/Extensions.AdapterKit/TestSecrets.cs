namespace Extensions.AdapterKit;

/// <summary>
/// The secrets of a scenario. None of them may turn up in a log line, in the summary or in the result; every scenario
/// looks for them.
/// </summary>
public static class TestSecrets
{
    /// <summary>The connection's Password.</summary>
    public const string Password = "kit-canary-password+/=";

    /// <summary>The connection's GatewayService: the user's password of a password grant.</summary>
    public const string UserPassword = "kit-canary-user-password";

    /// <summary>The connection's MessageServerService: the client secret of an SX.e connection.</summary>
    public const string ClientSecret = "kit-canary-client-secret";

    /// <summary>The access token, or the start of it, that a scripted ERP issues.</summary>
    public const string Token = "kit-canary-token";

    /// <summary>The value of the session cookie that a scripted ERP sets.</summary>
    public const string Cookie = "kit-canary-cookie";

    /// <summary>Stands in bodies, in places that no adapter has to show. A scripted ERP may put it into its answers.</summary>
    public const string BodyMarker = "kit-canary-body";

    /// <summary>What all of them have in common.</summary>
    internal const string Common = "kit-canary";
}
