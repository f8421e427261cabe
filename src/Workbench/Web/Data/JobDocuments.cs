using Workbench.Jobs;

namespace Workbench.Web.Data;

/// <summary>The job definitions.</summary>
internal sealed class JobDocuments(Database database)
{
    public IReadOnlyList<JobDocument> All() =>
        database.Query("SELECT document FROM job_definition ORDER BY name", Read);

    public JobDocument? Find(Guid id) =>
        database
            .Query("SELECT document FROM job_definition WHERE id = $id", Read, ("$id", id.ToString()))
            .SingleOrDefault();

    public JobDocument? Find(string name) =>
        database
            .Query("SELECT document FROM job_definition WHERE name = $name", Read, ("$name", name))
            .SingleOrDefault();

    /// <summary>The job that the website starts for a cancellation: found by Name, else by StandardJobName.</summary>
    public JobDocument? ForCancellation() =>
        Find(JobDefinitions.OrderCancel)
        ?? All().FirstOrDefault(one => one.Text("StandardJobName") == JobDefinitions.OrderCancel);

    public void Save(JobDocument definition) =>
        database.Execute(
            """
            INSERT INTO job_definition (id, name, document) VALUES ($id, $name, $document)
            ON CONFLICT (id) DO UPDATE SET name = $name, document = $document
            """,
            ("$id", definition.Id.ToString()),
            ("$name", definition.Name),
            ("$document", definition.Json)
        );

    /// <summary>
    /// Takes a file of the import format. A job of the same name is replaced and keeps its connection, which is never
    /// in the file.
    /// </summary>
    /// <exception cref="JobDefinitionException">The text is not of that format; nothing was taken.</exception>
    public IReadOnlyList<string> Import(string json, string file)
    {
        var definitions = JobDefinitionFile.ReadAll(json, file).Select(one => new JobDocument(one)).ToList();
        database.InTransaction(() =>
        {
            foreach (var definition in definitions)
            {
                var connection = Find(definition.Name)?.ConnectionId ?? Find(definition.Id)?.ConnectionId;
                definition.ConnectionId ??= connection;
                database.Execute(
                    "DELETE FROM job_definition WHERE name = $name OR id = $id",
                    ("$name", definition.Name),
                    ("$id", definition.Id.ToString())
                );
                Save(definition);
            }
        });
        return [.. definitions.Select(definition => definition.Name)];
    }

    private static JobDocument Read(Row row) => new(JobDefinitionFile.ParseOne(row.Text("document")));
}
