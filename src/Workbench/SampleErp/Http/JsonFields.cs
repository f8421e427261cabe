using System.Text.Json;

namespace Workbench.SampleErp.Http;

/// <summary>Reads a JSON object field by field and says in plain words what is wrong with it.</summary>
internal sealed class JsonFields : IDisposable
{
    private readonly JsonDocument document;

    private JsonFields(JsonDocument document) => this.document = document;

    /// <exception cref="BadInputException">The body is not a JSON object, or has a field that nobody reads.</exception>
    public static JsonFields Parse(ReadOnlyMemory<byte> body, params string[] known)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new BadInputException("The body is not JSON.");
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.Dispose();
            throw new BadInputException("The body is not a JSON object.");
        }

        var fields = new JsonFields(document);
        if (known.Length > 0)
        {
            fields.RefuseUnknown(known);
        }

        return fields;
    }

    public void Dispose() => document.Dispose();

    /// <summary>The text, or null when the field is absent or null.</summary>
    public string? Text(string name) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            _ => throw new BadInputException($"{name} must be a text."),
        };

    public string Required(string name) =>
        Text(name) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new BadInputException($"{name} is missing or blank.");

    /// <summary>The whole number, or null when the field is absent or null.</summary>
    public int? Number(string name, int from, int to) =>
        Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } value
                when value.TryGetInt32(out var number) && number >= from && number <= to => number,
            _ => throw new BadInputException($"{name} must be a whole number from {from} to {to}."),
        };

    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> allowed, params string[] more)
        where T : struct
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (allowed.TryGetValue(text, out var choice))
        {
            return choice;
        }

        return more.Contains(text)
            ? null
            : throw new BadInputException(
                $"{name} is {text}; allowed: {string.Join(", ", allowed.Keys.Concat(more))}."
            );
    }

    private JsonElement? Find(string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private void RefuseUnknown(string[] known)
    {
        foreach (var field in document.RootElement.EnumerateObject().Where(field => !known.Contains(field.Name)))
        {
            throw new BadInputException($"{field.Name} is not a field; allowed: {string.Join(", ", known)}.");
        }
    }
}
