#nullable enable
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Makes an ERP order from the JSON of one.</summary>
    internal sealed class AcumaticaFields
    {
        private readonly AcumaticaSettings settings;

        public AcumaticaFields(AcumaticaSettings settings)
        {
            this.settings = settings;
        }

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        public ErpOrder Read(JToken json)
        {
            string? type = AcumaticaValues.Text(json, "OrderType");
            string? number = AcumaticaValues.Text(json, "OrderNbr");
            if (!(json is JObject order) || type == null || number == null)
            {
                throw ErpFaultException.NoData(
                    "Acumatica's answer has an order without OrderType and OrderNbr. Check parameters EndpointName, EndpointVersion and EntityName."
                );
            }

            AcumaticaShipments shipments = AcumaticaShipments.Read(order, this.settings);
            string status = AcumaticaValues.Text(order, "Status") ?? string.Empty;
            return new ErpOrder(
                new AcumaticaKey(type, number).ToString(),
                number,
                Refine(this.settings.States.StateOf(status), shipments),
                status,
                shipments.Fulfilment,
                AcumaticaValues.Text(order, this.settings.ReferenceField),
                AcumaticaValues.Text(order, this.settings.CustomerField),
                fulfilmentText: shipments.Text
            );
        }

        // A status tells less than the shipments: Completed stands for shipped, invoiced and completed by hand.
        private static ErpOrderState Refine(ErpOrderState state, AcumaticaShipments shipments)
        {
            if (shipments.Fulfilment != Fulfilment.Something)
            {
                return state;
            }

            switch (state)
            {
                case ErpOrderState.Closed:
                    return shipments.IsInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Shipped;
                case ErpOrderState.Open:
                case ErpOrderState.OnHold:
                case ErpOrderState.InFulfilment:
                    return ErpOrderState.PartlyShipped;
                default:
                    return state;
            }
        }
    }
}
