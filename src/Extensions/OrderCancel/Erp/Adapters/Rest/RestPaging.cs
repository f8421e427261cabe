#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How a look-up goes from page to page: by a link in the answer, by a page number, or by an offset.</summary>
    internal sealed class RestPaging
    {
        private static readonly JobParameter NextPagePath = new JobParameter(
            "NextPagePath",
            "",
            "Path, in the answer of a look-up, of the address of the next page; blank where look-ups have one page, or {page} or {offset} counts them."
        );

        private static readonly JobParameter FirstPage = new JobParameter(
            "FirstPage",
            "1",
            "The number of the first page, where a look-up has the placeholder {page}."
        );

        private static readonly JobParameter PageSize = new JobParameter(
            "PageSize",
            "0",
            "How many orders a full page has; a shorter page is the last. 0: a page without orders is the last. {offset} needs it."
        );

        private static readonly JobParameter MaxPages = new JobParameter(
            "MaxPages",
            "10",
            "The most pages of a look-up (1 to 100). One that has more ends the run, because an order might be missed."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[]
        {
            NextPagePath,
            FirstPage,
            PageSize,
            MaxPages,
        };

        private readonly int firstPage;
        private readonly int pageSize;

        public RestPaging(JobOptions options)
        {
            this.LinkPath = RestJson.RequirePath(options, NextPagePath);
            this.firstPage = options.Number(FirstPage, 0, 1);
            this.pageSize = options.Number(PageSize, 0, 10000);
            this.MostPages = options.Number(MaxPages, 1, 100);
        }

        public string LinkPath { get; }

        public int MostPages { get; }

        /// <param name="index">Counts from 0.</param>
        public int NumberOf(int index) => this.firstPage + index;

        /// <summary>How many orders come before the page; null where the size of a page is not known.</summary>
        /// <param name="index">Counts from 0.</param>
        public int? OffsetOf(int index) => this.pageSize == 0 ? (int?)null : this.pageSize * index;

        /// <summary>Whether a counted look-up goes on after a page with so many orders.</summary>
        public bool GoesOnAfter(int orders) => orders > 0 && orders >= this.pageSize;

        public static bool IsCounted(string template) =>
            template.IndexOf("{page}", StringComparison.Ordinal) >= 0
            || template.IndexOf("{offset}", StringComparison.Ordinal) >= 0;

        public ErpFaultException TooManyPages() =>
            ErpFaultException.Misconfigured(
                $"The look-up has more than {this.MostPages} pages, so an order might be missed. Make FindUrl look for less, or raise parameter MaxPages."
            );

        public static ErpFaultException SamePageAgain() =>
            ErpFaultException.Misconfigured(
                "The look-up's next page has the same orders as the pages before. Check the page parameters: NextPagePath, and {page} or {offset} in FindUrl."
            );
    }
}
