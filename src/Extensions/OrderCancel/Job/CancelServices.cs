#nullable enable
using System;
using System.Threading;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Protocol.Reconcile;
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

        /// <summary>Is told what a comparison finds of each order, by its index, one at a time; null for nobody.</summary>
        public Action<int, ReconcileFinding>? Told { get; set; }

        /// <summary>Ends a comparison early: what has not been asked by then is not asked.</summary>
        public CancellationToken End { get; set; } = CancellationToken.None;
    }
}
