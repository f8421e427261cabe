using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>A row that the seed wrote, compared with the same entity of the import file.</summary>
internal sealed class ImportedRow
{
    // Each side has its own ids and times.
    private static readonly string[] Own = ["Id", "JobDefinitionId", "CreatedOn", "ModifiedOn"];

    private readonly IReadOnlyDictionary<string, object?> row;

    private ImportedRow(IReadOnlyDictionary<string, object?> row)
    {
        this.row = row;
    }

    public static ImportedRow Of(IReadOnlyDictionary<string, object?> row) => new(row);

    /// <summary>Every column is in the file with the same value, and what is in the file alone is unset there.</summary>
    public void ShouldHold(JObject entity)
    {
        var columns = row.Keys.Except(Own).ToList();
        columns.Except(entity.Properties().Select(property => property.Name)).Should().BeEmpty();
        columns
            .ToDictionary(column => column, column => Text(row[column]))
            .Should()
            .Equal(columns.ToDictionary(column => column, column => Text(entity[column])));
        entity
            .Properties()
            .Where(property => !row.ContainsKey(property.Name))
            .Should()
            .OnlyContain(property => IsUnset(property.Value) || property.Name.StartsWith("JobDefinition"));
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            JValue { Type: JTokenType.Null } => "null",
            JValue token => Text(token.Value),
            bool flag => flag ? "1" : "0",
            int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => "'" + Convert.ToString(value, CultureInfo.InvariantCulture) + "'",
        };

    private static bool IsUnset(JToken value) =>
        value.Type switch
        {
            JTokenType.Null => true,
            JTokenType.Array => !value.HasValues,
            JTokenType.Boolean => !value.Value<bool>(),
            JTokenType.Integer => value.Value<int>() == 0,
            _ => false,
        };
}
