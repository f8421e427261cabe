using Workbench.Web.Data;

namespace Workbench.Web.Recording;

/// <summary>
/// Sits between the module and the client that the module would use by itself, and notes each exchange when it is over:
/// when the answer's body was read and let go, or when there was no answer.
/// </summary>
internal sealed class RecordingHandler(HttpMessageInvoker client, RunRecorder recorder) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var note = new ExchangeNote(recorder, request);
        try
        {
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.Content = new RecordedContent(response.Content, note.Answered(response));
            return response;
        }
        catch (Exception e)
        {
            note.Failed(e);
            throw;
        }
    }
}
