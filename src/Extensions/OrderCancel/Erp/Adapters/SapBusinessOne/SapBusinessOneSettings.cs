#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Dialects;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.SapBusinessOne
{
    /// <summary>The adapter's parameters, checked before anything is sent. The defaults are Service Layer v2.</summary>
    internal sealed class SapBusinessOneSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public SapBusinessOneSettings(ParameterReader read)
        {
            this.ReferenceField = read.Field("ReferenceField", "NumAtCard", "The field of Orders that holds the web order number: NumAtCard, or a user-defined one such as U_WebOrder. It is compared exactly.");
            this.CustomerField = read.FieldOrNone("CustomerField", "CardCode", "The field that holds the customer's number; a dash for none.");
            this.VersionCheck = read.Flag("VersionCheck", "true", "Whether the order's ETag goes along with the request to cancel, so that a change since the read is noticed; the whole order is read for it. False for Service Layer v1 and before 10.0 FP 2102, which have none: then only the fields that are needed are read.");
            this.CancelClearsOpenQuantity = read.Flag("CancelClearsOpenQuantity", "false", "Whether a cancelled order shows RemainingOpenQuantity 0 on its lines. Otherwise 0 leaves open whether it was delivered or cancelled.");
            this.States = new StatusMap(read, "DocumentStatus", StringComparer.OrdinalIgnoreCase, state => $"Values of DocumentStatus, separated by |, that mean {state}.",
                (Open, "bost_Open"), (Shipped, "bost_Delivered"), (Invoiced, "bost_Paid"), (Closed, "bost_Close"));
            this.SignInErrors = new ErrorTable(
                (Meaning.Throttled, read.List("ThrottledTexts", "", "Parts of the message of a sign-in's error, separated by |, that mean: the licence has no session free now.")));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether orders with one web reference always belong to one web order.");
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new SapBusinessOneSettings(read));
        public string ReferenceField { get; }
        public string? CustomerField { get; }
        public bool VersionCheck { get; }
        public bool CancelClearsOpenQuantity { get; }
        public StatusMap States { get; }
        public ErrorTable SignInErrors { get; }
        public bool WebReferenceUnique { get; }

        public static SapBusinessOneSettings In(JobOptions options) =>
            new SapBusinessOneSettings(new ParameterReader(options));
    }
}
