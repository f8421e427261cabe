namespace Workbench.Web.Data;

/// <summary>A mail that the platform would have sent.</summary>
internal sealed record Email(int JobNumber, DateTimeOffset SentOn, string Address, string Subject, string Body);
