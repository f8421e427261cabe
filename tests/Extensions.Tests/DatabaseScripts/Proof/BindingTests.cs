using Microsoft.SqlServer.Dac.Model;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>Every table and column that a script names exists in the platform's tables.</summary>
public sealed class BindingTests
{
    private const int UnknownColumn = 71501;
    private const int UnknownObject = 71502;

    [Theory]
    [InlineData(SqlScripts.SeedFile)]
    [InlineData(SqlScripts.CheckFile)]
    [InlineData(SqlScripts.UninstallFile)]
    public void Script_AsShipped_BindsToThePlatformsTables(string file)
    {
        Problems(SqlScripts.Named(file)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(SqlScripts.SeedFile, "ObjectName,", "ObjektName,", UnknownColumn)]
    [InlineData(
        SqlScripts.SeedFile,
        "FROM dbo.IntegrationConnection ",
        "FROM dbo.IntegrationConnections ",
        UnknownObject
    )]
    [InlineData(SqlScripts.CheckFile, "m.AllowCancellation", "m.AllowCancel", UnknownColumn)]
    [InlineData(SqlScripts.CheckFile, "FROM OrderStatusMapping", "FROM OrderStatus", UnknownObject)]
    [InlineData(SqlScripts.UninstallFile, "WHERE IntegrationJobId", "WHERE JobId", UnknownColumn)]
    [InlineData(SqlScripts.UninstallFile, "DELETE FROM IntegrationJobLog", "DELETE FROM JobLog", UnknownObject)]
    public void Script_WithAnUnknownName_DoesNotBind(string file, string right, string wrong, int number)
    {
        var text = SqlScripts.Named(file);
        text.Should().Contain(right);

        Problems(text.Replace(right, wrong, StringComparison.Ordinal))
            .Should()
            .Contain(problem => problem.StartsWith($"SQL{number}"));
    }

    private static List<string> Problems(string text)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql130, new TSqlModelOptions());
        foreach (var table in Script.Parse(SqlScripts.PlatformSchema).Batches[0].Statements)
        {
            model.AddObjects(Script.TextOf(table));
        }

        model.AddObjects($"CREATE PROCEDURE Wrapped AS\nBEGIN\n{text}\nEND;");
        return [.. model.Validate().Select(message => $"{message.Prefix}{message.Number}: {message.Message}")];
    }
}
