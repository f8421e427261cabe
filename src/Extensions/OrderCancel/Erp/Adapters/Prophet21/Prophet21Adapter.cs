#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// Epicor Prophet 21. Names of views, columns, elements and fields come from public descriptions (M) or are guesses
    /// (L), so all of them are parameters; the customer's own service definition and views win.
    /// </summary>
    internal sealed class Prophet21Adapter : IErpAdapterWithSignIn
    {
        public string Name => "Prophet21";

        public IReadOnlyList<JobParameter> Parameters => Prophet21Parameters.All;

        public ErpTraits GetTraits(JobOptions options)
        {
            bool readsLines = new Prophet21Settings(options).LineView != null;
            bool asksRouter = !options.IsSet(Prophet21TransactionParameters.UiServerUrl);
            return new ErpTraits
            {
                WaitsOnlyForErpHttp = true,
                LookupIsRead = true,
                FulfilmentNotChecked = !readsLines,
                WebReferenceUnique = options.Flag(Prophet21Parameters.WebReferenceUnique),
                RepeatingIsSafe = options.Flag(Prophet21Parameters.RepeatingIsSafe),
                CancelExchanges = 1 + (asksRouter ? 1 : 0) + (readsLines ? 1 : 0),
            };
        }

        public ErpSignIn? GetSignIn(ErpConnection connection, JobOptions options) =>
            Prophet21SignIn.Describe(connection, options);

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            var own = new Prophet21Http(http);
            var settings = new Prophet21Settings(options);
            return new Prophet21Orders(
                settings,
                new Prophet21Views(settings, new Prophet21Query(connection.BaseUrl, own)),
                new Prophet21Transactions(options, own),
                http
            );
        }
    }
}
