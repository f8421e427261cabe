using System.Text.Json.Serialization;

namespace Workbench.SampleErp.SignIn;

internal sealed record TokenDocument(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn
);
