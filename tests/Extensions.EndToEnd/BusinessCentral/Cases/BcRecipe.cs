using Extensions.EndToEnd.RealErp;
using Extensions.Tests.Support;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>The parameters of the adapter's page, word for word.</summary>
internal static class BcRecipe
{
    public static readonly string Page = Checkout.PathOf("docs", "erp", "business-central.md");

    public static IReadOnlyList<string> Parameters { get; } = ErpRecipe.ParametersOn(Page);
}
