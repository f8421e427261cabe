namespace Workbench.SampleErp.Http;

internal sealed record ErrorDocument(string Error);
