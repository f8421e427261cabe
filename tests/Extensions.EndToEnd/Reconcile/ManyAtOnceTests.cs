using System.Net.Http.Json;
using Workbench.SampleErp;
using Workbench.SampleErp.Orders;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>The sample ERP answers about many orders in one request.</summary>
public sealed class ManyAtOnceTests
{
    [Theory]
    [InlineData("W1001,W1007,W1008", "W1001 E5001", "W1007 E5007", "W1007 E5008", "W1008 E5009")]
    [InlineData("W9,W1001,w1001,W100,W1001", "W1001 E5001")]
    [InlineData("W9")]
    public async Task Find_SeveralReferences_HasTheExactMatchesOfEach(string references, params string[] expected)
    {
        await using SampleErpHost erp = await SampleErpHost.StartAsync(new SampleErpOptions());
        using var client = new HttpClient { BaseAddress = erp.Url };

        OrderDocument[]? found = await client.GetFromJsonAsync<OrderDocument[]>($"orders?references={references}");

        found!.Select(one => $"{one.Reference} {one.Number}").Should().Equal(expected);
    }
}
