using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Insite.Common.Helpers;

/// <summary>
/// AES-256-CBC with a random IV, then HMAC-SHA-256 over IV and cipher text; the three in this order as Base64.
/// </summary>
internal static class LocalCipher
{
    private const int IvLength = 16;
    private const int TagLength = 32;

    // Local keys that anyone may read. They protect nothing and are NOT the platform's; only these contracts use them.
    private static readonly byte[] EncryptionKey = Derive("reference contracts: encryption");
    private static readonly byte[] AuthenticationKey = Derive("reference contracts: authentication");

    internal static string Encrypt(string plainText)
    {
        if (plainText == null)
        {
            throw new ArgumentNullException(nameof(plainText));
        }

        using (var aes = CreateAes())
        using (var encryptor = aes.CreateEncryptor())
        {
            var plain = Encoding.UTF8.GetBytes(plainText);
            var sealedText = aes.IV.Concat(encryptor.TransformFinalBlock(plain, 0, plain.Length)).ToArray();
            return Convert.ToBase64String(sealedText.Concat(Tag(sealedText)).ToArray());
        }
    }

    /// <exception cref="FormatException">The text is not Base64.</exception>
    /// <exception cref="CryptographicException">The text was not made by <see cref="Encrypt" />.</exception>
    internal static string Decrypt(string cipherText)
    {
        if (cipherText == null)
        {
            throw new ArgumentNullException(nameof(cipherText));
        }

        var bytes = Convert.FromBase64String(cipherText);
        if (bytes.Length <= IvLength + TagLength)
        {
            throw new CryptographicException("The text is too short to be encrypted text.");
        }

        var sealedText = bytes.Take(bytes.Length - TagLength).ToArray();
        if (!AreEqual(Tag(sealedText), bytes.Skip(sealedText.Length).ToArray()))
        {
            throw new CryptographicException("The text was changed, or encrypted with another key.");
        }

        using (var aes = CreateAes())
        {
            aes.IV = sealedText.Take(IvLength).ToArray();
            using (var decryptor = aes.CreateDecryptor())
            {
                return Encoding.UTF8.GetString(
                    decryptor.TransformFinalBlock(sealedText, IvLength, sealedText.Length - IvLength)
                );
            }
        }
    }

    private static Aes CreateAes()
    {
        var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        aes.Key = EncryptionKey;
        aes.GenerateIV();
        return aes;
    }

    private static byte[] Tag(byte[] data)
    {
        using (var hmac = new HMACSHA256(AuthenticationKey))
        {
            return hmac.ComputeHash(data);
        }
    }

    private static bool AreEqual(byte[] left, byte[] right)
    {
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            difference |= left[i] ^ right[i];
        }

        return difference == 0;
    }

    private static byte[] Derive(string label)
    {
        using (var sha = SHA256.Create())
        {
            return sha.ComputeHash(Encoding.UTF8.GetBytes(label));
        }
    }
}
