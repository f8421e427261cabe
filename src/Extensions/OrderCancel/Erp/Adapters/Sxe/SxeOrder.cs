#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>What the fields of one order mean together.</summary>
    internal static class SxeOrder
    {
        /// <summary>Null when it is not the order that is wanted.</summary>
        /// <param name="record">The fields.</param>
        /// <param name="wanted">The order that is wanted.</param>
        /// <param name="shown">The number as it was given; null: as SX.e shows it.</param>
        /// <param name="known">The names of the fields.</param>
        /// <exception cref="ErpFaultException">The fields are not those of an order.</exception>
        public static ErpOrder? Read(SxeRecord record, SxeOrderNumber wanted, string? shown, SxeSettings known)
        {
            string suffix = record.Plain(known.SuffixField);
            SxeOrderNumber own =
                (suffix.Length == 0 ? null : SxeOrderNumber.Parse(record.Plain(known.NumberField) + "-" + suffix))
                ?? throw ErpFaultException.NoData(
                    "SX.e's answer has an order without number and suffix. Check parameters NumberField and SuffixField."
                );
            if (!wanted.Covers(own))
            {
                return null;
            }

            // Any approval code but Y is a hold of some kind (H); it means something only before picking.
            string code = record.Plain(known.StageField);
            string held = record.Text(known.HoldField);
            bool isHeld = held.Length > 0 && !known.ApprovedCodes.Contains(held, StringComparer.OrdinalIgnoreCase);
            ErpOrderState state = known.Stages.StateOf(code);

            // Words are for people; a stage that nobody has mapped is shown as it has to be mapped.
            string words = record.Text(known.StageTextField);
            Evidence told = Evidence.All(
                known.FulfilledFields.Select(record.DateIn),
                ofNone: Evidence.NotTold(string.Empty)
            );
            return new ErpOrder(
                own.Text,
                shown ?? own.Text,
                state == ErpOrderState.Open && isHeld ? ErpOrderState.OnHold : state,
                words.Length > 0 && state != ErpOrderState.Unknown ? words : code,
                told.Value,
                customerNumber: record.Find(known.CustomerField) == null ? null : record.Plain(known.CustomerField),
                fulfilmentText: told.Value == Fulfilment.NotTold ? Untold(record, known) : null
            );
        }

        private static string Untold(SxeRecord record, SxeSettings known)
        {
            IEnumerable<string> untold = known
                .FulfilledFields.Where(names => record.DateIn(names).Value == Fulfilment.NotTold)
                .Select(names => string.Join(" or ", names));
            return $"SX.e's answer has no date field {string.Join(", ", untold)}, or not in a form that is a date. Name your fields in parameter FulfilledFields; a dash where SX.e tells none.";
        }
    }
}
