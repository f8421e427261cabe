using Insite.Data.Entities;

namespace Insite.Integration.WebService.Interfaces;

/// <summary>Runs on the website, before the integration processor.</summary>
public interface IJobPreprocessor
{
    IJobLogger JobLogger { get; set; }

    IntegrationJob IntegrationJob { get; set; }

    IntegrationJob Execute();
}
