#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>The header of one order, as the view shows it.</summary>
    internal sealed class Prophet21Row
    {
        private readonly List<string> unclear = new List<string>();

        private Prophet21Row(JObject json, string number, Prophet21Settings settings)
        {
            this.Number = number;
            this.Reference = KeyText.Of(json[settings.ReferenceField]);
            this.Customer = settings.CustomerField == null ? null : KeyText.Of(json[settings.CustomerField]);
            this.IsCancelled = this.Flag(json, settings.CancelledField);
            this.IsCompleted = this.Flag(json, settings.CompletedField);
            this.IsApproved = settings.ApprovedField == null || this.Flag(json, settings.ApprovedField);
            this.IsDeleted = settings.DeletedField != null && this.Flag(json, settings.DeletedField);
        }

        public string Number { get; }

        public string? Reference { get; }

        public string? Customer { get; }

        public bool IsCancelled { get; }

        public bool IsCompleted { get; }

        public bool IsApproved { get; }

        public bool IsDeleted { get; }

        /// <summary>The columns whose flag is neither Y nor N, null included; empty: all are clear.</summary>
        public string Unclear => string.Join(", ", this.unclear);

        /// <exception cref="ErpFaultException">A column that was asked for is missing: not a row of this view.</exception>
        public static Prophet21Row Read(JToken json, Prophet21Settings settings)
        {
            var row = json as JObject;
            string? number = KeyText.Of(row?[settings.NumberField]);
            IEnumerable<string> missing = settings.OrderColumns.Where(column => !(row?[column] is JValue));
            string untold = string.Join(
                ", ",
                number == null ? missing.Prepend(settings.NumberField).Distinct(StringComparer.Ordinal) : missing
            );
            return untold.Length == 0
                ? new Prophet21Row(row!, number!, settings)
                : throw ErpFaultException.NoData(
                    $"Prophet 21's order view does not tell {untold} of an order. Check the parameters that name views and columns."
                );
        }

        private bool Flag(JObject json, string column)
        {
            bool? flag = Prophet21Json.Flag(json[column]);
            if (flag == null)
            {
                this.unclear.Add(column);
            }

            return flag == true;
        }
    }
}
