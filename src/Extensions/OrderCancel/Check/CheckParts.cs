#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Check
{
    /// <summary>What each part of an order means to the module, and what to mend where it means nothing.</summary>
    internal static class CheckParts
    {
        private static readonly string[] Names =
        {
            "Key",
            "Number",
            "Web reference",
            "Customer",
            "Status",
            "Shipped or invoiced",
            "Version",
        };

        public static IEnumerable<CheckRow> Of(ErpOrder order, ErpTraits traits) =>
            ((OrderPart[])Enum.GetValues(typeof(OrderPart))).Select(part => Of(part, order, traits));

        public static CheckRow Of(OrderPart part, ErpOrder order, ErpTraits traits)
        {
            string what = Names[(int)part];
            switch (part)
            {
                case OrderPart.Key:
                    return new CheckRow(what, $"reads and requests name the order \"{order.Key}\"");
                case OrderPart.Number:
                    return new CheckRow(what, $"people know the order as \"{order.Number}\"");
                case OrderPart.WebReference:
                    return new CheckRow(what, Told(order.WebReference, "the order's number on the website"));
                case OrderPart.Customer:
                    return new CheckRow(
                        what,
                        Told(order.CustomerNumber, "compared with the website's customer number")
                    );
                case OrderPart.Status:
                    return Status(what, order);
                case OrderPart.Fulfilment:
                    return traits.FulfilmentNotChecked
                        ? new CheckRow(what, "not checked, because the set-up says that the ERP cannot tell")
                        : Fulfilled(what, order);
                default:
                    return new CheckRow(what, Told(order.Version, "known, and sent where the request takes one"));
            }
        }

        /// <param name="part">What came of it.</param>
        /// <param name="order">What was made of that; null where nothing could be.</param>
        /// <param name="isRead">It came by a read; a look-up may tell less, and then what is wrong is the read.</param>
        /// <param name="traits">The adapter's.</param>
        public static CheckRow Of(CheckedPart part, ErpOrder? order, bool isRead, ErpTraits traits)
        {
            string what = Names[(int)part.Part];
            bool isThere = (part.Read ?? part.Lookup) != null;
            CheckRow? known = order == null ? null : Of(part.Part, order, traits);
            return known == null || (known.Remedy.Length > 0 && !isRead)
                    ? new CheckRow(what, isThere ? "not judged" : "nothing is there")
                : part.Part == OrderPart.Version && isThere && string.IsNullOrEmpty(order!.Version)
                    ? new CheckRow(what, "not sent with the request")
                : known;
        }

        private static string Told(string? value, string meaning) =>
            string.IsNullOrEmpty(value) ? "not told, not used" : meaning;

        private static CheckRow Status(string what, ErpOrder order) =>
            order.State == ErpOrderState.Unknown
                ? new CheckRow(
                    what,
                    $"\"{order.StatusText}\" means nothing to the module",
                    $"Find out what \"{order.StatusText}\" means in the ERP, and add it to the parameter of that state, such as StatusOpen or StatusShipped."
                )
                : new CheckRow(what, $"\"{order.StatusText}\" means {order.State}");

        private static CheckRow Fulfilled(string what, ErpOrder order) =>
            order.Fulfilment == Fulfilment.NotTold
                ? new CheckRow(
                    what,
                    "not told",
                    order.FulfilmentText.Length > 0
                        ? order.FulfilmentText
                        : "Nothing is cancelled while that is not told. See the page of the adapter."
                )
                : new CheckRow(what, order.Fulfilment == Fulfilment.Nothing ? "nothing of it" : "something of it");
    }
}
