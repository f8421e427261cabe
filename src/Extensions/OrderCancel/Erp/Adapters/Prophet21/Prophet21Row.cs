#nullable enable
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>The header of one order, as the view shows it.</summary>
    internal sealed class Prophet21Row
    {
        private Prophet21Row(JObject json, string number, Prophet21Settings settings)
        {
            this.Number = number;
            this.Reference = Prophet21Json.Text(json[settings.ReferenceField]);
            this.Customer = settings.CustomerField == null ? null : Prophet21Json.Text(json[settings.CustomerField]);
            this.IsCancelled = Prophet21Json.Flag(json[settings.CancelledField]);
            this.IsCompleted = Prophet21Json.Flag(json[settings.CompletedField]);
            this.IsApproved = settings.ApprovedField == null ? true : Prophet21Json.Flag(json[settings.ApprovedField]);
            this.IsDeleted = settings.DeletedField == null ? false : Prophet21Json.Flag(json[settings.DeletedField]);
        }

        public string Number { get; }

        public string? Reference { get; }

        public string? Customer { get; }

        /// <summary>Null: the flag has a value that is neither Y nor N. The same holds for the flags below.</summary>
        public bool? IsCancelled { get; }

        public bool? IsCompleted { get; }

        public bool? IsApproved { get; }

        public bool? IsDeleted { get; }

        /// <summary>Null when a column that was asked for is missing: not a row of this view.</summary>
        public static Prophet21Row? Read(JToken json, Prophet21Settings settings)
        {
            var row = json as JObject;
            string? number = Prophet21Json.Text(row?[settings.NumberField]);
            return number != null && settings.OrderColumns.All(column => row![column] is JValue)
                ? new Prophet21Row(row!, number, settings)
                : null;
        }
    }
}
