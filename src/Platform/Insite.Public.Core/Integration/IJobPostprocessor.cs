using System.Data;
using System.Threading;
using Insite.Data.Entities;

namespace Insite.Integration.WebService.Interfaces;

/// <summary>Runs on the website, with the data set of the integration processor.</summary>
public interface IJobPostprocessor
{
    IJobLogger JobLogger { get; set; }

    IntegrationJob IntegrationJob { get; set; }

    void Execute(DataSet dataSet, CancellationToken cancellationToken);

    void Cancel();
}
