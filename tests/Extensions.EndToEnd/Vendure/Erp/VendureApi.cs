using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>One of Vendure's two GraphQL APIs, used by one visitor or user.</summary>
/// <param name="client">Sends.</param>
/// <param name="erp">The server, wherever it listens now.</param>
/// <param name="path">The API.</param>
internal sealed class VendureApi(HttpClient client, VendureErp erp, string path)
{
    /// <summary>What a selection needs for a no to be seen.</summary>
    public const string Result = "__typename ... on ErrorResult { errorCode message }";

    /// <summary>Who asks; told by the first answer that has one.</summary>
    public string? Token { get; set; }

    /// <summary>The data of the answer.</summary>
    /// <exception cref="InvalidOperationException">Vendure says no, in one of its two ways.</exception>
    public async Task<JObject> AskAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(erp.Url, path));
        var body = new JObject { ["query"] = query, ["variables"] = JObject.FromObject(variables ?? new { }) };
        request.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        using var response = await client.SendAsync(request);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        if (answer["errors"] is not null || answer.SelectTokens("data.*.errorCode").Any())
        {
            throw new InvalidOperationException($"{query}: {answer}");
        }

        if (response.Headers.TryGetValues("vendure-auth-token", out var tokens))
        {
            Token = tokens.Single();
        }

        return (JObject)answer["data"]!;
    }
}
