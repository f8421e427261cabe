#nullable enable
using System;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>What a run takes from its surroundings. Tests make their own.</summary>
    internal sealed class CancelServices
    {
        public static readonly CancelServices Shared = new CancelServices();

        public IClock Clock { get; set; } = SystemClock.Instance;

        public IJitter Jitter { get; set; } = SystemJitter.Instance;

        public HttpServices Http { get; set; } = HttpServices.Shared;

        public Func<string, IErpAdapter> FindAdapter { get; set; } = ErpAdapterRegistry.Find;

        public Func<SiteConnection, IntegrationJob, IIntegrationJobLogger> CreateLogger { get; set; } =
            (site, job) => new IntegrationJobLogger(site, job);
    }
}
