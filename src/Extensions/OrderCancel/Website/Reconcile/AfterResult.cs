#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;

namespace Extensions.OrderCancel.Website.Reconcile
{
    /// <summary>The processor's result as it arrives on the website: column types may be lost, empty tables may be missing.</summary>
    internal sealed class AfterResult
    {
        private AfterResult(DataRow counts, IReadOnlyList<DataRow> orders)
        {
            this.Options = new AfterOptions(
                Flag(counts, ReconcileParameters.Requeue.Name),
                Number(counts, ReconcileParameters.RequeueAfterHours.Name),
                Number(counts, ReconcileParameters.MaxRequeue.Name),
                Flag(counts, ReconcileParameters.WriteBack.Name),
                Flag(counts, ReconcileParameters.DryRun.Name)
            );
            this.Fails = Text(counts, ReconcileTables.Fails);
            this.Message = Text(counts, ReconcileTables.Message);
            this.Orders = orders.Select(row => new AfterOrder(row)).ToList();
        }

        public AfterOptions Options { get; }

        /// <summary>The verdicts that make the job fail; blank for none.</summary>
        public string Fails { get; }

        /// <summary>The processor's summary.</summary>
        public string Message { get; }

        /// <summary>The orders out of step, the oldest first.</summary>
        public IReadOnlyList<AfterOrder> Orders { get; }

        public IEnumerable<AfterOrder> With(ReconcileVerdict verdict) =>
            this.Orders.Where(order => order.Verdict == verdict.ToString());

        /// <returns>Null when this is no result of ours; the problem says why.</returns>
        public static AfterResult? Read(DataSet? data, out string problem)
        {
            DataTable? counts = data?.Tables[ReconcileTables.Counts];
            problem =
                data == null || data.Tables.Count == 0 ? "The processor gave the postprocessor no result."
                : counts == null || counts.Rows.Count != 1 || !counts.Columns.Contains(ReconcileTables.Fails)
                    ? "The result is not that of the integration processor OrderCancelReconcile."
                : string.Empty;
            if (problem.Length > 0)
            {
                return null;
            }

            List<DataRow> rows = (
                data!.Tables[ReconcileTables.Orders]?.Rows.Cast<DataRow>() ?? Enumerable.Empty<DataRow>()
            ).ToList();
            return new AfterResult(counts!.Rows[0], rows);
        }

        public static string Text(DataRow row, string column) =>
            row.Table.Columns.Contains(column)
                ? (Convert.ToString(row[column], CultureInfo.InvariantCulture) ?? string.Empty).Trim()
                : string.Empty;

        private static bool Flag(DataRow row, string column) =>
            string.Equals(Text(row, column), "true", StringComparison.OrdinalIgnoreCase);

        private static int Number(DataRow row, string column) =>
            int.TryParse(Text(row, column), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : 0;
    }
}
