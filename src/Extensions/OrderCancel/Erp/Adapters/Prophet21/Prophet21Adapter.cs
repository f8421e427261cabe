#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Epicor Prophet 21: orders are read from OData views, and cancelled through the transaction API.</summary>
    internal sealed class Prophet21Adapter : IErpAdapterWithSignIn
    {
        public string Name => "Prophet21";

        public IReadOnlyList<JobParameter> Parameters => Prophet21Settings.Parameters;

        public ErpTraits GetTraits(JobOptions options)
        {
            Prophet21Settings settings = Prophet21Settings.In(options);
            bool readsLines = settings.LineView != null;
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                LookupIsRead = true,
                FulfilmentNotChecked = !readsLines,
                WebReferenceUnique = settings.WebReferenceUnique,
                RepeatingIsSafe = settings.RepeatingIsSafe,
                CancelExchanges = 1 + (settings.UiServerUrl.Length == 0 ? 1 : 0) + (readsLines ? 1 : 0),
            };
        }

        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options) =>
            Prophet21SignIn.Describe(connection, Prophet21Settings.In(options));

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            Prophet21Settings settings = Prophet21Settings.In(options);
            return new Prophet21Orders(settings, new Prophet21Api(connection, settings, http));
        }
    }
}
