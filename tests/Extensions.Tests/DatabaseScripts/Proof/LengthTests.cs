using System.Globalization;
using Extensions.Tests.JobDefinitions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>What is written fits its column: SQL Server refuses a text that does not.</summary>
public sealed class LengthTests
{
    [Fact]
    public void Json_Texts_FitTheirColumns()
    {
        var tables = new[] { ("JobDefinition", JobDefinitionJson.Job) }
            .Concat(JobDefinitionJson.Steps.Select(step => ("JobDefinitionStep", step)))
            .Concat(JobDefinitionJson.Parameters.Select(parameter => ("JobDefinitionParameter", parameter)));

        var checks = tables.SelectMany(pair => Checks(pair.Item1, pair.Item2)).ToList();

        checks.Should().HaveCountGreaterThan(30).And.OnlyContain(check => check.Length <= check.Limit);
    }

    private static IEnumerable<(string Column, int Length, int Limit)> Checks(string table, JObject entity) =>
        from column in Columns(table)
        let type = column.DataType as SqlDataTypeReference
        let limit = type?.Parameters.OfType<IntegerLiteral>().FirstOrDefault()
        where type?.SqlDataTypeOption == SqlDataTypeOption.NVarChar && limit != null
        let text = (string?)entity[column.ColumnIdentifier.Value] ?? ""
        select (column.ColumnIdentifier.Value, text.Length, int.Parse(limit.Value, CultureInfo.InvariantCulture));

    private static IEnumerable<ColumnDefinition> Columns(string table) =>
        Script
            .Parse(SqlScripts.PlatformSchema)
            .Batches[0]
            .Statements.OfType<CreateTableStatement>()
            .Single(one => one.SchemaObjectName.BaseIdentifier.Value == table)
            .Definition.ColumnDefinitions;
}
