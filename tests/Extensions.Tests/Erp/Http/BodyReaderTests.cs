using System.IO.Compression;
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
            await read.Should().ThrowAsync<InvalidDataException>().WithMessage("the answer is larger than 1 MB");
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

    [Theory]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>", null, "iso-8859-1")]
    [InlineData("<?xml version=\"1.0\" encoding = \"ISO-8859-1\" standalone=\"yes\"?>", null, "iso-8859-1")]
    [InlineData("\r\n <?xml version=\"1.0\" encoding=\"windows-1252\"?>", null, "iso-8859-1")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "utf-8", "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?>", null, "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-encoding\"?>", null, "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"\"?>", null, "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1?>", null, "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?>", null, "utf-8")]
    [InlineData("<?xml version=\"1.0\"?>", null, "utf-8")]
    [InlineData("<order encoding='iso-8859-1'>", null, "utf-8")]
    [InlineData("{\"encoding\":\"iso-8859-1\"}", null, "utf-8")]
    public async Task ReadAsync_XmlDeclaration_IsObeyedWithoutACharset(string head, string? charset, string actual)
    {
        using var content = new ByteArrayContent(Encoding.GetEncoding(actual).GetBytes(head + "<no>Grüße</no>"));
        if (charset != null)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = charset };
        }

        (await BodyReader.ReadAsync(content, CancellationToken.None)).Should().Be(head + "<no>Grüße</no>");
    }

    [Fact]
    public async Task ReadAsync_ByteOrderMark_WinsOverTheXmlDeclaration()
    {
        const string body = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><no>Grüße</no>";
        using var content = new ByteArrayContent(
            Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(body)).ToArray()
        );

        (await BodyReader.ReadAsync(content, CancellationToken.None)).Should().Be(body);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("GZip", true)]
    [InlineData("x-gzip", true)]
    [InlineData("identity", false)]
    [InlineData("", false)]
    public async Task ReadAsync_EncodingThatWasAskedFor_IsUndone(string encoding, bool packed)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Grüße");
        using var content = new ByteArrayContent(packed ? Gzip(bytes) : bytes);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        (await BodyReader.ReadAsync(content, CancellationToken.None)).Should().Be("Grüße");
    }

    [Theory]
    [InlineData("br", "it is encoded as br, which was not asked for")]
    [InlineData("gzip, gzip", "it is encoded as gzip, gzip, which was not asked for")]
    public async Task ReadAsync_EncodingThatWasNotAskedFor_IsNoAnswer(string encoding, string told)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        Func<Task> read = () => BodyReader.ReadAsync(content, CancellationToken.None);

        await read.Should().ThrowAsync<InvalidDataException>().WithMessage(told);
    }

    [Fact]
    public async Task ReadAsync_PackedBodyThatIsNone_IsNoAnswer()
    {
        using var content = new ByteArrayContent(
            Encoding.UTF8.GetBytes("{\"status\":\"Cancelled\",\"fulfilled\":false}")
        );
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        Func<Task> read = () => BodyReader.ReadAsync(content, CancellationToken.None);

        (await read.Should().ThrowAsync<Exception>())
            .Which.Should()
            .Match(e => TransportFaults.IsTransport((Exception)e));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(bytes, 0, bytes.Length);
        }

        return packed.ToArray();
    }
}
