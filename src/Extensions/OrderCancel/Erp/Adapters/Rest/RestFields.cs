#nullable enable
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Makes an ERP order from the JSON of one.</summary>
    internal sealed class RestFields
    {
        private readonly string keyPath;
        private readonly string numberPath;
        private readonly string referencePath;
        private readonly string customerPath;
        private readonly string statusPath;
        private readonly string fulfilledPath;
        private readonly string versionPath;
        private readonly RestStatusMap statuses;

        public RestFields(JobOptions options, bool usesVersion)
        {
            this.keyPath = RestJson.RequirePath(options, RestParameters.KeyPath);
            this.numberPath = RestJson.RequirePath(options, RestParameters.NumberPath);
            this.referencePath = RestJson.RequirePath(options, RestParameters.ReferencePath);
            this.customerPath = RestJson.RequirePath(options, RestParameters.CustomerPath);
            this.statusPath = RestJson.RequirePath(options, RestParameters.StatusPath);
            this.fulfilledPath = RestJson.RequirePath(options, RestParameters.FulfilledPath);
            this.versionPath = usesVersion ? RestJson.RequirePath(options, RestParameters.VersionPath) : string.Empty;
            this.statuses = new RestStatusMap(options);
        }

        /// <summary>Null when the JSON has neither key nor number, or no status: it is not an order that can be judged.</summary>
        public ErpOrder? Read(JToken json)
        {
            string? number = RestJson.Text(json, this.numberPath);
            string? key = RestJson.Text(json, this.keyPath) ?? number;
            string? status = RestJson.Text(json, this.statusPath);
            if (string.IsNullOrWhiteSpace(key) || status == null)
            {
                return null;
            }

            return new ErpOrder(
                key!,
                string.IsNullOrWhiteSpace(number) ? key! : number!,
                this.statuses.StateOf(status),
                status,
                RestJson.IsTruthy(json, this.fulfilledPath) ? Fulfilment.Something : Fulfilment.Nothing,
                RestJson.Text(json, this.referencePath),
                RestJson.Text(json, this.customerPath),
                RestJson.Text(json, this.versionPath)
            );
        }
    }
}
