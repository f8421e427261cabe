using System.Net;
using System.Text;

namespace Workbench.Web.Recording;

/// <summary>
/// A request's body that is noted when the connection takes it, and not before: the module tells from that moment whether
/// something was sent.
/// </summary>
internal sealed class RecordedRequest : HttpContent
{
    private readonly HttpContent inner;
    private readonly Tape tape = new();

    public RecordedRequest(HttpContent inner)
    {
        this.inner = inner;
        foreach (var header in inner.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    public string Text => Encoding.UTF8.GetString(tape.Bytes);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => await inner.CopyToAsync(new TapedStream(stream, tape), context, cancellationToken).ConfigureAwait(false);

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? 0;
        return inner.Headers.ContentLength is not null;
    }
}
