#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Dialects;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.BusinessCentral
{
    /// <summary>The adapter's parameters, checked before anything is sent. The defaults are the standard API v2.0.</summary>
    internal sealed class BusinessCentralSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public BusinessCentralSettings(ParameterReader read)
        {
            this.ReferenceField = read.Field("ReferenceField", "externalDocumentNumber", "The field of salesOrders that holds the web order number. Business Central keeps it in capitals and compares it so.");
            this.CustomerField = read.FieldOrNone("CustomerField", "customerNumber", "The field that holds the customer's number; a dash for none.");
            this.ArchiveName = read.NameOrNone("ArchiveName", "-", "The list of archived orders, salesOrderArchives from version 29 on: an order that was deleted before the run is found there. A dash for none; then it is not found.");
            this.CancelAction = read.NameOrNone("CancelAction", "-", "The name of a partner's bound action that cancels an order, without Microsoft.NAV; a dash deletes the order.");
            this.States = new StatusMap(read, "status", StringComparer.OrdinalIgnoreCase, state => $"Statuses, separated by |, that mean {state}.",
                (Open, "Draft|Open"), (OnHold, "In Review|In_x0020_Review"), (Locked, ""), (Cancelled, ""));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders with one web reference always belong to one web order.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new BusinessCentralSettings(read));
        public string ReferenceField { get; }
        public string? CustomerField { get; }
        public string? ArchiveName { get; }
        public string? CancelAction { get; }
        public StatusMap States { get; }
        public bool WebReferenceUnique { get; }

        public static BusinessCentralSettings In(JobOptions options) =>
            new BusinessCentralSettings(new ParameterReader(options));
    }
}
