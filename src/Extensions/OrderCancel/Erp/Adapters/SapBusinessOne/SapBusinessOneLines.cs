#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.SapBusinessOne
{
    /// <summary>
    /// What the lines of an order tell. A delivery or an invoice that is drawn from a line takes its quantity from
    /// RemainingOpenQuantity (H); closing a line by hand leaves it (M), and what cancelling does to it is not documented.
    /// </summary>
    internal static class SapBusinessOneLines
    {
        private const string NotPicked = "dlps_NotPicked";

        /// <summary>Whether something of the order was drawn to a delivery or an invoice.</summary>
        /// <param name="list">The lines as they came.</param>
        /// <param name="isCancelled">The order is called cancelled.</param>
        /// <param name="settings">What an open quantity of 0 means then.</param>
        public static Evidence Drawn(JToken? list, bool isCancelled, SapBusinessOneSettings settings) =>
            Evidence.All(
                Rows(list).Select(line => Drawn(line as JObject, isCancelled, settings)),
                Evidence.NotTold(
                    "SAP Business One shows no DocumentLines of this order, so nothing tells what was delivered. Look at the order there."
                )
            );

        /// <summary>The warehouse has a line on a pick list, or has picked some of it.</summary>
        public static bool ArePicked(JToken? list) =>
            Rows(list)
                .OfType<JObject>()
                .Any(line =>
                    Quantity.SignOf(line["PickQuantity"]) is not (null or 0)
                    || KeyText.Of(line["PickStatus"]) == "tYES"
                    || (KeyText.Of(line["PickStatusEx"]) ?? NotPicked) != NotPicked
                );

        private static IReadOnlyList<JToken> Rows(JToken? list) => Answers.Rows(list) ?? Array.Empty<JToken>();

        private static Evidence Drawn(JObject? line, bool isCancelled, SapBusinessOneSettings settings)
        {
            JToken ordered = line?["Quantity"] ?? JValue.CreateNull();
            JToken open = line?["RemainingOpenQuantity"] ?? JValue.CreateNull();
            bool isPickTold =
                Quantity.SignOf(line?["PickQuantity"]) != null
                && KeyText.Of(line?["PickStatus"]) != null
                && KeyText.Of(line?["PickStatusEx"]) != null;
            bool isTold = Quantity.SignOf(ordered) > 0 && isPickTold;
            int? difference = isTold ? Quantity.Compare(ordered, open) : null;
            return difference == null
                    ? Evidence.NotTold(
                        "SAP Business One's answer does not tell Quantity, RemainingOpenQuantity, PickQuantity, PickStatus or PickStatusEx of a line of this order, as of a line that has an amount alone. Look at the order there, and check what stands before SAP Business One."
                    )
                : difference == 0 ? Evidence.Nothing
                : !isCancelled || Quantity.SignOf(open) != 0 ? Evidence.Something
                : settings.CancelClearsOpenQuantity ? Evidence.Nothing
                : Evidence.NotTold(
                    "SAP Business One calls the order cancelled and shows RemainingOpenQuantity 0, which may be a delivery's or the cancellation's. If an order that was cancelled by hand looks so, set parameter CancelClearsOpenQuantity to true."
                );
        }
    }
}
