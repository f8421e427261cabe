#nullable enable
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>An order's status: one text, or several fields joined to one, and the state that it means.</summary>
    internal sealed class RestStatus
    {
        private const string Null = "null";

        private readonly JsonPath paths;
        private readonly RestStatusMap map;

        public RestStatus(JobOptions options)
        {
            this.paths = JsonPath.ReadSeveral(options, RestParameters.StatusPath);
            int parts = 0;
            for (JsonPath? path = this.paths; path != null; path = path.Next)
            {
                parts++;
            }

            this.map = new RestStatusMap(options, parts);
        }

        /// <summary>The text as it came, or the joined one; null where one of its fields is not told.</summary>
        public string? TextIn(JToken order)
        {
            if (this.paths.Next == null)
            {
                return RestValue.Text(this.paths.One(order));
            }

            string? text = null;
            for (JsonPath? path = this.paths; path != null; path = path.Next)
            {
                string? part = Part(path.Own(order));
                if (part == null)
                {
                    return null;
                }

                text = text == null ? part : text + RestStatusMap.Joint + part;
            }

            return text;
        }

        public ErpOrderState StateOf(string text) => this.map.StateOf(text);

        // A joint within a part would make it two. Null is told where it is there, and not where nothing is.
        private static string? Part(PathResult found) =>
            found.IsMissing || found.Values.Count + found.Nulls != 1 ? null
            : found.Nulls == 1 ? Null
            : RestValue.Text(found.Values[0])?.Trim().Replace("/", "%2F");
    }
}
