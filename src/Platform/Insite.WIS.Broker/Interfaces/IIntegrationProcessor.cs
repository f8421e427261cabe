using System.Data;
using Insite.WIS.Broker.WebIntegrationService;

namespace Insite.WIS.Broker.Interfaces;

/// <summary>The way in for a job. Synchronous, without a cancellation token.</summary>
public interface IIntegrationProcessor
{
    /// <summary>Runs one step. The platform's parameter names are not known: call with positional arguments.</summary>
    DataSet Execute(SiteConnection siteConnection, IntegrationJob integrationJob, JobDefinitionStep jobStep);
}
