using System.Text;

namespace Extensions.Benchmarks.Cases;

/// <summary>The sign-in that all ways send.</summary>
internal static class SignIn
{
    public const string User = "integration-user";

    /// <summary>The value of the header Authorization.</summary>
    public static readonly string Header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":"));
}
