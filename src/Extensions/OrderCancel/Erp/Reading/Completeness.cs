#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// What an answer says about being a part of what there is. One page of a look-up that counts pages itself may be a part
    /// by its range or total alone.
    /// </summary>
    internal sealed class Completeness
    {
        private const int PartialContent = 206;
        private const string InnerCount = "@odata.count";
        private const string MoreRecords = "MORERECORDSAVAILABLE";

        private static readonly string[] Links = { "@odata.nextLink", "odata.nextLink", "@nextLink", "__next" };
        private static readonly string[] Totals = { "count", "@odata.count", "odata.count", "@count", "__count" };

        private readonly List<string> signs = new List<string>();

        private Completeness() { }

        /// <summary>Whether the answer says that there is more.</summary>
        public bool IsPart => this.signs.Count > 0;

        /// <summary>Whether an order of it is a part, such as its list of lines.</summary>
        public bool IsPartInside { get; private set; }

        /// <summary>The address of the rest as it is written, which may be relative; null where it is not told.</summary>
        public string? Next { get; private set; }

        /// <summary>How many orders there are, as the answer says; null where it does not. Of several the largest.</summary>
        public long? Total { get; private set; }

        /// <summary>Where the total stands, such as: member @odata.count. Empty without one.</summary>
        public string TotalFrom { get; private set; } = string.Empty;

        /// <summary>By what it says that it is a part, such as: HTTP 206, header Link has rel=next. Empty if it does not.</summary>
        public string Words => string.Join(", ", this.signs);

        /// <param name="response">The answer.</param>
        /// <param name="json">Its body; null when that is no JSON.</param>
        public static Completeness Of(ErpResponse response, JToken? json)
        {
            var found = new Completeness();
            found.AddSign(response.Status == PartialContent, "HTTP 206");
            if (json is JObject root)
            {
                found.ReadMembers(root, string.Empty);
                found.ReadMoreRecords(root, isOutermost: true);
            }

            if (json is JContainer all && MayHoldLinks(response.Body))
            {
                found.ReadInnerLinks(all);
            }

            ContentRange range = ContentRange.Of(response.Header("Content-Range"));
            found.AddSign(range.IsPart, "header Content-Range");
            found.AddTotal(range.Total, "header Content-Range");
            string? link = LinkHeader.Next(response.Header("Link"));
            found.AddSign(link != null, "header Link has rel=next");
            found.Next ??= string.IsNullOrEmpty(link) ? null : link;
            return found;
        }

        private void ReadMembers(JObject json, string prefix)
        {
            foreach (string name in Links)
            {
                string? link = LinkOf(json[name]);
                this.AddSign(link != null, prefix + name, "member ");
                this.Next ??= link;
            }

            foreach (string name in Totals)
            {
                this.AddTotal(KeyText.Count(json[name]), "member " + prefix + name);
            }

            // OData 2 wraps its answers.
            if (prefix.Length == 0 && json["d"] is JObject inner)
            {
                this.ReadMembers(inner, "d.");
            }
        }

        private void ReadMoreRecords(JObject root, bool isOutermost)
        {
            for (JToken? token = root.First; token != null; token = token.Next)
            {
                var member = (JProperty)token;
                bool isMore = IsMoreRecords(member.Name) && IsYes(XmlJson.TextOf(member.Value));
                this.AddSign(isMore, member.Name, "member ");
                if (isOutermost && member.Value is JObject inner)
                {
                    this.ReadMoreRecords(inner, isOutermost: false);
                }
            }
        }

        // An order's own lines may be a part, too. Where the rest of them is, helps nobody: it is not a page of orders.
        private void ReadInnerLinks(JContainer root)
        {
            foreach (JProperty member in root.Descendants().OfType<JProperty>())
            {
                bool isLink = Array.Exists(Links, link => member.Name.EndsWith(link, StringComparison.Ordinal));
                bool isOuter = Array.IndexOf(Links, member.Name) >= 0 && IsOuter(member.Parent!, root);
                bool isPart = (isLink && !isOuter && LinkOf(member.Value) != null) || IsShortList(member);
                this.AddSign(isPart, member.Name, "member ");
                this.IsPartInside |= isPart;
            }
        }

        // lines@odata.count beside lines: how many there are of them.
        private static bool IsShortList(JProperty member)
        {
            int at = member.Name.Length - InnerCount.Length;
            return at > 0
                && member.Name.EndsWith(InnerCount, StringComparison.Ordinal)
                && member.Parent?[member.Name.Substring(0, at)] is JArray list
                && list.Count < KeyText.Count(member.Value);
        }

        private static bool IsOuter(JContainer owner, JContainer root) =>
            owner == root || (owner.Parent is JProperty wrapper && wrapper.Name == "d" && wrapper.Parent == root);

        private void AddSign(bool isSign, string name, string prefix = "")
        {
            if (isSign)
            {
                this.signs.Add(prefix + name);
            }
        }

        private void AddTotal(long? total, string from)
        {
            if (total > (this.Total ?? -1))
            {
                this.Total = total;
                this.TotalFrom = from;
            }
        }

        private static bool MayHoldLinks(string body) =>
            body.IndexOf("nextLink\"", StringComparison.Ordinal) >= 0
            || body.IndexOf(InnerCount, StringComparison.Ordinal) >= 0
            || body.IndexOf("__next\"", StringComparison.Ordinal) >= 0;

        private static string? LinkOf(JToken? token) =>
            token is JValue value && value.Value is string text && text.Trim().Length > 0 ? text.Trim() : null;

        private static bool IsMoreRecords(string name) =>
            name.Length >= MoreRecords.Length
            && string.Equals(
                name.Replace("_", string.Empty).Replace("-", string.Empty),
                MoreRecords,
                StringComparison.OrdinalIgnoreCase
            );

        private static bool IsYes(JValue? value)
        {
            string text = (Convert.ToString(value?.Value, CultureInfo.InvariantCulture) ?? string.Empty).Trim();
            return string.Equals(text, "true", StringComparison.OrdinalIgnoreCase)
                || string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase)
                || Quantity.SignOf(text) == 1;
        }
    }
}
