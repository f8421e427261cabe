using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Admin Console: the import of job definitions.</summary>
internal sealed class ImportPages(Store store)
{
    private const string List = "/admin/jobs";
    private const int LongestFile = 512 * 1024;

    public void Map(Router router)
    {
        router.Post(List + "/import", ImportAsync);
        router.Post(
            List + "/import-shipped",
            context => Import(context, JobDefinitionFile.ShippedText(), "OrderCancel.json")
        );
    }

    public static Html Form(View view) =>
        Of(
            $"""
            <section class="card" aria-labelledby="import-title"><h2 id="import-title">Import</h2>
            {view.Upload(
                List + "/import",
                Of(
                    $"""<div class="field"><label for="file">A JSON array of job definitions</label><input id="file" name="file" type="file" accept=".json,application/json" required></div><button>Import file</button>"""
                )
            )}
            {view.Button(List + "/import-shipped", "Import the shipped OrderCancel.json", "primary")}
            <p>{Parts.Assumed(
                "An import replaces a job of the same name here, and that job keeps its connection, which is never in the file."
            )}</p></section>

            """
        );

    private async Task ImportAsync(PageContext context)
    {
        var file = context.Http.Request.Form.Files.GetFile("file");
        if (file is null || file.Length is 0 or > LongestFile)
        {
            await context.Failed(List, "Choose a file of at most 512 kB.");
            return;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        await Import(context, await reader.ReadToEndAsync(), Path.GetFileName(file.FileName));
    }

    private Task Import(PageContext context, string json, string file)
    {
        try
        {
            var names = store.Definitions.Import(json, file);
            return context.Done(List, $"Imported from {file}: {string.Join(", ", names)}.");
        }
        catch (JobDefinitionException e)
        {
            return context.Failed(List, e.Message);
        }
    }
}
