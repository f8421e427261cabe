using System;

namespace Insite.Common.Helpers;

/// <summary>Encrypts the secrets of an integration connection.</summary>
/// <remarks>
/// Here with a built-in key and a format of our own. It is NOT the platform's key or format: nothing that was encrypted
/// by one can be read by the other.
/// </remarks>
public static class EncryptionHelper
{
    // The platform marks both obsolete; its text is not known.
    [Obsolete]
    public static string DecryptAes(string cipherText) => LocalCipher.Decrypt(cipherText);

    [Obsolete]
    public static string EncryptAes(string plainText) => LocalCipher.Encrypt(plainText);
}
