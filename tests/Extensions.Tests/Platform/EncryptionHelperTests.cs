using System.Security.Cryptography;
using FluentAssertions;
using Insite.Common.Helpers;
using Xunit;

namespace Extensions.Tests.Platform;

public class EncryptionHelperTests
{
    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("Größe 木 🔑")]
    public void DecryptAes_OfEncryptedText_GivesTheText(string text)
    {
        Decrypt(Encrypt(text)).Should().Be(text);
    }

    [Fact]
    public void EncryptAes_OfTheSameTextTwice_Differs()
    {
        Encrypt("secret").Should().NotBe(Encrypt("secret")).And.NotContain("secret");
    }

    [Fact]
    public void DecryptAes_WithAnyByteChanged_Throws()
    {
        var bytes = Convert.FromBase64String(Encrypt("secret"));

        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            Action decrypt = () => Decrypt(Convert.ToBase64String(changed));
            decrypt.Should().Throw<CryptographicException>("byte {0} was changed", i);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void DecryptAes_OfOtherBase64_Throws(string text)
    {
        Action decrypt = () => Decrypt(text);

        decrypt.Should().Throw<CryptographicException>();
    }

    [Fact]
    public void DecryptAes_OfPlainText_Throws()
    {
        Action decrypt = () => Decrypt("not encrypted!");

        decrypt.Should().Throw<FormatException>();
    }

#pragma warning disable CS0618, CS0612 // The platform marks both obsolete and offers nothing else.
    private static string Encrypt(string text) => EncryptionHelper.EncryptAes(text);

    private static string Decrypt(string text) => EncryptionHelper.DecryptAes(text);
#pragma warning restore CS0618, CS0612
}
