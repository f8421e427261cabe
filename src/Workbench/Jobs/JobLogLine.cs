namespace Workbench.Jobs;

internal sealed record JobLogLine(string Level, string Message);
