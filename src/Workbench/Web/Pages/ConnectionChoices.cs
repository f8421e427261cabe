using Workbench.Web.Data;

namespace Workbench.Web.Pages;

/// <summary>The connections that can be chosen, and none.</summary>
internal static class ConnectionChoices
{
    public static IEnumerable<(string Value, string Text)> Of(Store store) =>
        [("", "none"), .. store.Connections.All().Select(one => ($"{one.Id}", one.Name))];
}
