#nullable enable

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>How a connection signs in; the values of parameter SignIn.</summary>
    internal enum SignInKind
    {
        Auto = 0,
        None,
        Basic,
        ApiKey,
        ClientCredentials,
        Password,
        SxePassword,
    }
}
