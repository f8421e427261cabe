using System.Globalization;
using System.Text;
using Workbench.Web.Data;

namespace Workbench.Web.Worker;

/// <summary>Writes the mails that the platform would send. Their text is assumed; whom and when follows the definition.</summary>
internal sealed class Notifier(Store store)
{
    public void Notify(int job, JobDocument document, string status)
    {
        var address = document.Text("NotifyEmail").Trim();
        if (address.Length == 0 || !IsWanted(document.Text("NotifyCondition"), status))
        {
            return;
        }

        var row = store.History.Find(job)!;
        var body = new StringBuilder();
        body.AppendLine(CultureInfo.InvariantCulture, $"Job {document.Name} number {job} ended with status {status}.");
        body.AppendLine(CultureInfo.InvariantCulture, $"Order: {row.OrderNumber}");
        foreach (var line in store.History.LogOf(job).Where(line => line.TypeName is "Fatal" or "Error"))
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"{line.TypeName}: {line.Message}");
        }

        store.Outbox.Add(
            new Email(job, DateTimeOffset.UtcNow, address, $"{document.Name} {job}: {status}", body.ToString())
        );
    }

    private static bool IsWanted(string condition, string status) =>
        condition switch
        {
            "Failure" => status == JobStatus.Failure,
            "Completion" => true,
            _ => false,
        };
}
