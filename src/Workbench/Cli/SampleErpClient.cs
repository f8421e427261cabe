using System.Text.Json;
using Workbench.SampleErp.Orders;

namespace Workbench.Cli;

/// <summary>Asks a running sample ERP for its orders.</summary>
internal static class SampleErpClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="SampleErpException">It could not be reached, or it is no sample ERP.</exception>
    public static async Task<IReadOnlyList<OrderDocument>> OrdersAsync(Uri erp, CancellationToken cancellation)
    {
        var address = new Uri(new Uri($"{erp.GetLeftPart(UriPartial.Path).TrimEnd('/')}/"), "orders");
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(address, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new SampleErpException($"{address} answered {(int)response.StatusCode}.");
            }

            return Json.Read<OrderDocument[]>(await response.Content.ReadAsByteArrayAsync(cancellation))
                ?? throw new SampleErpException($"{address} did not answer with orders: it is no sample ERP.");
        }
        catch (HttpRequestException e)
        {
            throw new SampleErpException($"{address} could not be reached: {e.Message}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SampleErpException($"{address} did not answer within {Patience.TotalSeconds} seconds.");
        }
        catch (JsonException)
        {
            throw new SampleErpException($"{address} did not answer with orders in JSON: it is no sample ERP.");
        }
    }
}
