using Workbench.Jobs;
using Workbench.Web.Data;

namespace Workbench.Web;

/// <summary>Points the job at an ERP of one's own, as the command line says.</summary>
internal static class OwnErp
{
    public static void Apply(Store store, JobRequest? request)
    {
        if (request is null || store.Definitions.ForCancellation() is not { } job)
        {
            return;
        }

        var connection = store.Connections.Find(job.ConnectionId) ?? Connections.Blank(FirstStart.ConnectionName);
        if (request.Url.Length > 0)
        {
            connection.Url = request.Url;
            connection.TypeName = request.TypeName;
            connection.LogOn = request.LogOn;
            connection.Password = Secrets.Encrypted(request.Password);
            connection.DataSource = request.DataSource;
            foreach (var value in request.ConnectionFields)
            {
                var field = ConnectionField.Find(value.Name)!;
                field.Set(connection, field.IsSecret ? Secrets.Encrypted(value.Value) : value.Value);
            }

            store.Connections.Save(connection);
            job.ConnectionId = connection.Id;
        }

        foreach (var parameter in request.Parameters)
        {
            job.SetParameter(parameter.Name, parameter.Value);
        }

        store.Definitions.Save(job);
    }
}
