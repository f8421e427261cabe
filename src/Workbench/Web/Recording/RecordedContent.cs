using System.Net;

namespace Workbench.Web.Recording;

/// <summary>An answer's body that is noted while the module reads it, and told when the module lets go of it.</summary>
internal sealed class RecordedContent : HttpContent
{
    private readonly HttpContent inner;
    private readonly Action<byte[]> over;
    private readonly Tape tape = new();

    public RecordedContent(HttpContent inner, Action<byte[]> over)
    {
        this.inner = inner;
        this.over = over;
        foreach (var header in inner.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        new TapedStream(await inner.ReadAsStreamAsync().ConfigureAwait(false), tape);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new TapedStream(await inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), tape);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        await inner.CopyToAsync(new TapedStream(stream, tape), context).ConfigureAwait(false);

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? 0;
        return inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            over(tape.Bytes);
        }

        base.Dispose(disposing);
    }
}
