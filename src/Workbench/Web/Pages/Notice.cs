namespace Workbench.Web.Pages;

/// <summary>What a page says once, after something was done or could not be done.</summary>
internal sealed record Notice(string Text, bool IsProblem);
