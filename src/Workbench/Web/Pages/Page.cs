using Workbench.Web.Markup;

namespace Workbench.Web.Pages;

/// <summary>One page: where it belongs, and what is on it.</summary>
internal sealed record Page(string Title, string Path, Html Body);
