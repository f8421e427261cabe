namespace Workbench.SampleErp;

internal sealed record ArrivalsDocument(int Total, int Tokens, IReadOnlyDictionary<string, OrderArrivals> Orders);
