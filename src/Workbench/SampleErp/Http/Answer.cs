namespace Workbench.SampleErp.Http;

/// <summary>What the ERP answers; nothing is on the wire yet, so that a fault can still replace it.</summary>
internal sealed record Answer(int Status, object Body)
{
    public string? Location { get; init; }

    public string? ContentRange { get; init; }

    public string? RetryAfter { get; init; }

    public string? SignInScheme { get; init; }

    public static Answer Ok(object body) => new(StatusCodes.Status200OK, body);

    public static Answer Error(int status, string text) => new(status, new ErrorDocument(text));

    public static Answer BadRequest(string text) => Error(StatusCodes.Status400BadRequest, text);

    public static Answer Forbidden(string text) => Error(StatusCodes.Status422UnprocessableEntity, text);
}
