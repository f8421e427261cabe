namespace Workbench.Web.Data;

/// <summary>Mails are kept here and never sent.</summary>
internal sealed class Outbox(Database database)
{
    public void Add(Email email) =>
        database.Execute(
            "INSERT INTO email (jobNumber, sentOn, address, subject, body) VALUES ($job, $on, $address, $subject, $body)",
            ("$job", email.JobNumber),
            ("$on", email.SentOn),
            ("$address", email.Address),
            ("$subject", email.Subject),
            ("$body", email.Body)
        );

    /// <summary>The newest first; those of one job where that is given.</summary>
    public IReadOnlyList<Email> All(int? job = null) =>
        database.Query(
            "SELECT * FROM email WHERE $job IS NULL OR jobNumber = $job ORDER BY id DESC LIMIT 200",
            row => new Email(
                row.Int("jobNumber"),
                row.Time("sentOn"),
                row.Text("address"),
                row.Text("subject"),
                row.Text("body")
            ),
            ("$job", job)
        );
}
