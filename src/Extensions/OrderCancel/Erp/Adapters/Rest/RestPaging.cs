#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How a look-up goes from page to page: by a link in the answer, by a page number, or by an offset.</summary>
    internal sealed class RestPaging
    {
        private const string AnyCount = "member count";

        private static readonly JobParameter NextPagePath = new JobParameter(
            "NextPagePath",
            "",
            "Path, in the answer of a look-up, of the address of the next page. Blank: the usual places are looked at (header Link, @odata.nextLink, __next)."
        );

        private static readonly JobParameter FirstPage = new JobParameter(
            "FirstPage",
            "1",
            "The number of the first page, where a look-up has the placeholder {page}."
        );

        private static readonly JobParameter CountPath = new JobParameter(
            "CountPath",
            "",
            "Path, in the answer of a look-up, of how many orders it has on all pages; fewer than that end the run. Blank: the usual places are looked at (Content-Range, @odata.count, count); a dash: no number is compared."
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
            CountPath,
            MaxPages,
        };

        private readonly JsonPath linkPath;
        private readonly JsonPath? countPath;
        private readonly int firstPage;

        public RestPaging(JobOptions options)
        {
            this.linkPath = JsonPath.Read(options, NextPagePath);
            this.countPath = options.Text(CountPath).Trim() == "-" ? null : JsonPath.Read(options, CountPath);
            this.firstPage = options.Number(FirstPage, 0, 1);
            this.MostPages = options.Number(MaxPages, 1, 100);
        }

        public bool HasLink => !this.linkPath.IsBlank;

        public int MostPages { get; }

        /// <param name="index">Counts from 0.</param>
        public int NumberOf(int index) => this.firstPage + index;

        public static bool IsCounted(RestTemplate template) => template.Names("page") || template.Names("offset");

        /// <summary>What the ERP says where it has no such order.</summary>
        public static RestPage NoRows(ErpResponse response) =>
            new RestPage(Array.Empty<JToken>(), Completeness.Of(response, null));

        /// <param name="response">An answer to the look-up.</param>
        /// <param name="json">Its document.</param>
        /// <param name="rows">The orders in it.</param>
        public RestPage Page(ErpResponse response, JToken json, IReadOnlyList<JToken> rows)
        {
            Completeness completeness = Completeness.Of(response, json);
            string? link = this.HasLink ? RestValue.Text(this.linkPath.One(json)) : completeness.Next;
            bool isOwn = this.countPath?.IsBlank == false;
            long? told = this.countPath == null ? null : completeness.Total;
            return new RestPage(rows, completeness)
            {
                Next = string.IsNullOrWhiteSpace(link) ? null : link!.Trim(),
                Total = isOwn ? this.OwnTotal(json) : told,
                IsTotalSure = isOwn || (told != null && completeness.TotalFrom != AnyCount),
            };
        }

        /// <summary>By what an answer to a read says that it is a part; empty where it does not.</summary>
        /// <param name="told">What it says of itself.</param>
        /// <param name="orderPath">Where the order is: in the order itself, a count may be one of anything.</param>
        public string PartOfRead(Completeness told, JsonPath orderPath)
        {
            bool isOfOrders = told.TotalFrom != AnyCount || orderPath.Text != "$";
            bool isPart = told.Total > 1 && isOfOrders && this.countPath?.IsBlank == true;
            return told.IsPart ? told.Words
                : isPart ? told.TotalFrom
                : string.Empty;
        }

        public ErpFaultException TooManyPages(RestQuery query) =>
            ErpFaultException.Misconfigured(
                $"The look-up has more than {this.MostPages} pages, so an order might be missed. Make {query.UrlParameter.Name} look for less, or raise parameter MaxPages."
            );

        public static ErpFaultException SamePageAgain() =>
            ErpFaultException.Misconfigured(
                "The look-up's next page has the same orders as the pages before. Check the page parameters: NextPagePath, and {page} or {offset} in FindUrl. An ERP that repeats its last page has to tell how many orders there are (CountPath)."
            );

        /// <summary>The answer says that it is a part, and not where the rest is.</summary>
        public static ErpFaultException Incomplete(RestQuery query, string sign) =>
            ErpFaultException.NoData(
                $"The ERP's answer to the look-up is a part of what it has ({sign}), so an order might be missed. Set NextPagePath to the address of the next page, or put {{page}} or {{offset}} into {query.UrlParameter.Name}."
            );

        public static ErpFaultException TooFew(RestQuery query, int came, long total) =>
            ErpFaultException.NoData(
                $"The ERP says that the look-up has {total} orders, but {came} came, so an order might be missed. Set NextPagePath, put {{page}} or {{offset}} into {query.UrlParameter.Name}, or correct CountPath."
            );

        public static ErpFaultException NoFilter(RestQuery query) =>
            ErpFaultException.Misconfigured(
                $"{query.UrlParameter.Name} does not filter and no pages are set, so an order might be missed: the look-up brought other orders as well. Make {query.UrlParameter.Name} filter exactly, or set NextPagePath, {{page}} or {{offset}} in {query.UrlParameter.Name}, or CountPath."
            );

        private long OwnTotal(JToken json) =>
            KeyText.Count(this.countPath!.One(json))
            ?? throw ErpFaultException.NoData(
                "Parameter CountPath leads to no whole number in the ERP's answer to the look-up, so an order might be missed. Correct it, or leave it blank."
            );
    }
}
