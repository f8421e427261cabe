#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Which fields tell that something was shipped or invoiced: parameter FulfilledFields.</summary>
    internal sealed class SxeFulfilment
    {
        private const string None = "-";

        private readonly IReadOnlyList<IReadOnlyList<string>> fields;

        /// <exception cref="ErpFaultException">It names no field.</exception>
        public SxeFulfilment(JobOptions options)
        {
            string text = options.Text(SxeParameters.FulfilledFields).Trim();
            this.IsChecked = text != None;
            this.fields = this.IsChecked
                ? options.List(SxeParameters.FulfilledFields).Select(Names).ToList()
                : new List<IReadOnlyList<string>>();
            if (this.IsChecked && (this.fields.Count == 0 || this.fields.Any(names => names.Count == 0)))
            {
                throw JobOptions.Bad(
                    SxeParameters.FulfilledFields,
                    text,
                    "names of fields such as shipDt,shipDate|invoiceDt,invoiceDate, or a dash where your SX.e tells none"
                );
            }
        }

        /// <summary>False: the customer has written that SX.e does not tell it.</summary>
        public bool IsChecked { get; }

        /// <summary>One date is enough; without one, each field must be there and tell that it has none.</summary>
        public Fulfilment Of(SxeRecord record) => SxeDates.Combine(this.fields.Select(record.DateIn));

        /// <summary>What of a record does not tell, and what mends it.</summary>
        public string TextOf(SxeRecord record) =>
            SxeTexts.NoDate(
                string.Join(
                    ", ",
                    this.fields.Where(names => record.DateIn(names) == Fulfilment.NotTold)
                        .Select(names => string.Join(" or ", names))
                )
            );

        private static IReadOnlyList<string> Names(string field) =>
            field.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
    }
}
