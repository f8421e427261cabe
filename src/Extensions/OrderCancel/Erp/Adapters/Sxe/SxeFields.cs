#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Makes an ERP order from the fields of one.</summary>
    internal sealed class SxeFields
    {
        private readonly IReadOnlyList<string> number;
        private readonly IReadOnlyList<string> suffix;
        private readonly IReadOnlyList<string> customer;
        private readonly IReadOnlyList<string> stage;
        private readonly IReadOnlyList<string> stageText;
        private readonly IReadOnlyList<string> hold;
        private readonly SxeFulfilment fulfilment;
        private readonly IReadOnlyList<string> approved;
        private readonly SxeStages stages;

        public SxeFields(JobOptions options)
        {
            this.number = options.List(SxeParameters.NumberField);
            this.suffix = options.List(SxeParameters.SuffixField);
            this.customer = options.List(SxeParameters.CustomerField);
            this.stage = options.List(SxeParameters.StageField);
            this.stageText = options.List(SxeParameters.StageTextField);
            this.hold = options.List(SxeParameters.HoldField);
            this.fulfilment = new SxeFulfilment(options);
            this.approved = options.List(SxeParameters.ApprovedCodes);
            this.stages = new SxeStages(options);
        }

        /// <summary>Null when it is not the order that is wanted: SX.e's filters are not taken on trust.</summary>
        /// <param name="record">The fields.</param>
        /// <param name="wanted">The order that is wanted.</param>
        /// <param name="shown">The number as it was given; null: as SX.e shows it.</param>
        /// <exception cref="ErpFaultException">The fields are not those of an order.</exception>
        public ErpOrder? Read(SxeRecord record, SxeOrderNumber wanted, string? shown)
        {
            SxeOrderNumber own = this.NumberOf(record);
            if (!wanted.Covers(own))
            {
                return null;
            }

            string code = SxeValues.Plain(record.Find(this.stage));
            string? customerNumber = record.Find(this.customer);
            ErpOrderState state = this.StateOf(code, record);
            Fulfilment told = this.fulfilment.Of(record);
            return new ErpOrder(
                own.Text,
                shown ?? own.Text,
                state,
                state == ErpOrderState.Unknown ? code : this.WordsOf(code, record),
                told,
                customerNumber: customerNumber == null ? null : SxeValues.Plain(customerNumber),
                fulfilmentText: told == Fulfilment.NotTold ? this.fulfilment.TextOf(record) : null
            );
        }

        // Words are for people; a stage that nobody has mapped is shown as it has to be mapped.
        private string WordsOf(string code, SxeRecord record)
        {
            string words = (record.Find(this.stageText) ?? string.Empty).Trim();
            return words.Length > 0 ? words : code;
        }

        private SxeOrderNumber NumberOf(SxeRecord record)
        {
            string order = SxeValues.Plain(record.Find(this.number));
            string part = SxeValues.Plain(record.Find(this.suffix));
            SxeOrderNumber? own = part.Length == 0 ? null : SxeOrderNumber.Parse(order + "-" + part);
            return own ?? throw ErpFaultException.NoData(SxeTexts.NotAnOrder);
        }

        // Any approval code but Y is a hold of some kind (H); it means something only before picking.
        private ErpOrderState StateOf(string code, SxeRecord record)
        {
            ErpOrderState state = this.stages.StateOf(code);
            string held = (record.Find(this.hold) ?? string.Empty).Trim();
            bool isApproved = held.Length == 0 || this.approved.Contains(held, System.StringComparer.OrdinalIgnoreCase);
            return state == ErpOrderState.Open && !isApproved ? ErpOrderState.OnHold : state;
        }
    }
}
