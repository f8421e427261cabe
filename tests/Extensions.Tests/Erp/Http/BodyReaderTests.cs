using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class BodyReaderTests
{
    [Fact]
    public async Task ReadAsync_NoContent_IsEmpty()
    {
        (await BodyReader.ReadAsync(null, CancellationToken.None)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task ReadAsync_Size_IsLimited(int over, bool tooLarge)
    {
        using var content = new ByteArrayContent(new byte[HttpLimits.MaxBodyBytes + over]);

        Func<Task> read = () => BodyReader.ReadAsync(content, CancellationToken.None);

        if (tooLarge)
        {
            await read.Should().ThrowAsync<BodyTooLargeException>();
        }
        else
        {
            await read.Should().NotThrowAsync();
        }
    }

    [Theory]
    [InlineData(null, "utf-8")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("\"utf-8\"", "utf-8")]
    [InlineData("no-such-charset", "utf-8")]
    [InlineData(null, "utf-16")]
    public async Task ReadAsync_Charset_IsObeyedWhereKnown(string? charset, string actual)
    {
        Encoding encoding = Encoding.GetEncoding(actual);
        using var content = new ByteArrayContent(encoding.GetPreamble().Concat(encoding.GetBytes("Grüße")).ToArray());
        if (charset != null)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = charset };
        }

        (await BodyReader.ReadAsync(content, CancellationToken.None)).Should().Be("Grüße");
    }
}
