using Insite.Common.Helpers;

namespace Workbench.Web.Data;

/// <summary>The platform's own encryption of connection fields.</summary>
internal static class Secrets
{
#pragma warning disable CS0612 // The platform marks its own helper obsolete and names no other.
    public static string Encrypted(string clear) => clear.Length == 0 ? "" : EncryptionHelper.EncryptAes(clear);

    public static string Decrypted(string stored) => stored.Length == 0 ? "" : EncryptionHelper.DecryptAes(stored);
#pragma warning restore CS0612
}
