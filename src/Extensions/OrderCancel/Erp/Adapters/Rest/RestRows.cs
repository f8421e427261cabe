#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The rows of a look-up's pages: gathered, counted, and judged only where they are the order.</summary>
    internal sealed class RestRows
    {
        private readonly RestQuery query;
        private readonly RestFields fields;
        private readonly HashSet<string> known = new HashSet<string>(StringComparer.Ordinal);
        private readonly List<ErpOrder> meant = new List<ErpOrder>();
        private int distinct;
        private long total;
        private long? sureTotal;
        private bool tellNumbers;
        private bool hasOthers;

        public RestRows(RestQuery query, RestFields fields)
        {
            this.query = query;
            this.fields = fields;
        }

        /// <summary>How many came, the ones that came twice included.</summary>
        public int Came { get; private set; }

        // Orders may move from one page to the next while they are read; a page of known ones only is the same page again.
        public void Add(RestPage page)
        {
            bool isFirst = this.Came == 0;
            int before = this.distinct;
            this.Came += page.Rows.Count;
            this.total = Math.Max(this.total, page.Total ?? 0);
            this.sureTotal = page.IsTotalSure ? Math.Max(this.sureTotal ?? 0, page.Total ?? 0) : this.sureTotal;
            foreach (JToken row in page.Rows)
            {
                bool isNew = this.known.Add(this.fields.Key(row) ?? row.ToString(Formatting.None));
                this.distinct += isNew ? 1 : 0;
                if (isNew || isFirst)
                {
                    this.Judge(row);
                }
            }

            if (page.Rows.Count > 0 && this.distinct == before)
            {
                throw RestPaging.SamePageAgain();
            }
        }

        /// <summary>As many as the ERP says for sure, on whichever page, that there are.</summary>
        public bool AreAll => this.sureTotal != null && this.distinct >= this.sureTotal;

        /// <summary>The orders that are meant, once all pages have come.</summary>
        /// <param name="last">The last page.</param>
        /// <param name="isPaged">Whether the look-up has pages.</param>
        /// <exception cref="ErpFaultException">An order might be missing.</exception>
        public IReadOnlyList<ErpOrder> Meant(RestPage last, bool isPaged)
        {
            bool isPart = last.Completeness.IsPart && !this.query.IsCounted && (!isPaged || this.sureTotal == null);
            if (isPart)
            {
                throw RestPaging.Incomplete(this.query, last.Completeness.Words);
            }

            if (this.distinct < this.total || this.distinct > this.sureTotal)
            {
                throw RestPaging.TooFew(this.query, this.distinct, this.total);
            }

            IReadOnlyList<ErpOrder> found = this.MeantSoFar();
            return this.hasOthers && !isPaged && !this.AreAll ? throw RestPaging.NoFilter(this.query) : found;
        }

        /// <summary>Some of the orders that are meant have come.</summary>
        public bool HasMeant => this.meant.Count > 0;

        /// <summary>The orders that are meant on the pages so far.</summary>
        /// <exception cref="ErpFaultException">No order tells its number.</exception>
        public IReadOnlyList<ErpOrder> MeantSoFar() =>
            this.Came > 0 && !this.tellNumbers
                ? throw ErpFaultException.NoData(
                    $"The ERP's answer does not tell the order number of what it found, so it cannot be checked that this is the order. Set parameter {this.query.NumberParameter.Name}."
                )
                : this.meant;

        private void Judge(JToken row)
        {
            string? number = this.query.NumberOf(row);
            this.tellNumbers |= number != null;
            if (this.query.IsMeant(number))
            {
                this.meant.Add(this.fields.Read(row));
            }
            else if (number != null || this.fields.IsOrder(row))
            {
                this.hasOthers = true;
            }
            else
            {
                throw this.fields.NotAnOrder(row); // it may be the order
            }
        }
    }
}
