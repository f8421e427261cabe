#nullable enable
using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>The result as the platform passes it on: always two tables of text, one row for each order out of step and one of counts.</summary>
    internal static class ReconcileResult
    {
        public static DataSet Of(ReconcileReport report, string message, TimeSpan elapsed, Redactor redactor)
        {
            var result = new DataSet(ReconcileTables.DataSetName);
            AddOrders(result, report, redactor);
            AddCounts(result, report, message, elapsed);
            return result;
        }

        private static void AddOrders(DataSet result, ReconcileReport report, Redactor redactor)
        {
            DataTable table = NewTable(
                result,
                ReconcileTables.Orders,
                ReconcileTables.OrderNumber,
                ReconcileTables.WebOrderNumber,
                ReconcileTables.ErpOrderNumber,
                ReconcileTables.CustomerNumber,
                ReconcileTables.Status,
                ReconcileTables.OrderDate,
                ReconcileTables.Website,
                ReconcileTables.HasGreenRun,
                ReconcileTables.Verdict,
                ReconcileTables.ErpStatus,
                ReconcileTables.Reason
            );
            bool erpNumber = report.Options?.AsksErpNumber == true;
            foreach (int index in report.OutOfStep)
            {
                ListedOrder order = report.Orders[index];
                ReconcileFinding finding = report.Findings[index];
                table.Rows.Add(
                    redactor.Safe(order.NumberFor(erpNumber)),
                    redactor.Safe(order.WebNumber),
                    redactor.Safe(order.ErpNumber),
                    redactor.Safe(order.CustomerNumber),
                    redactor.Safe(order.Status),
                    redactor.Safe(order.Date),
                    order.Website.ToString(),
                    order.HasGreenRun ? "true" : "false",
                    finding.Verdict.ToString(),
                    redactor.Safe(string.Join(", ", finding.ErpOrders.Select(o => o.StatusText))),
                    redactor.Safe(finding.Reason)
                );
            }
        }

        private static void AddCounts(DataSet result, ReconcileReport report, string message, TimeSpan elapsed)
        {
            var values = new List<(string Name, string Value)> { (ReconcileTables.Count, Text(report.Findings.Count)) };
            values.AddRange(
                ((ReconcileVerdict[])Enum.GetValues(typeof(ReconcileVerdict))).Select(verdict =>
                    (verdict.ToString(), Text(report.Count(verdict)))
                )
            );
            AfterOptions? after = report.Options?.After;
            values.Add((ReconcileTables.ElapsedMs, Text((int)Math.Min(elapsed.TotalMilliseconds, int.MaxValue))));
            values.Add((ReconcileTables.ContinueFrom, report.ContinueFrom));
            values.Add((ReconcileTables.Fails, string.Join("|", report.Fails)));
            values.Add((ReconcileTables.Message, message));
            values.Add((ReconcileParameters.Requeue.Name, Text(after?.Requeue == true)));
            values.Add((ReconcileParameters.RequeueAfterHours.Name, Text(after?.RequeueAfterHours ?? 0)));
            values.Add((ReconcileParameters.MaxRequeue.Name, Text(after?.MaxRequeue ?? 0)));
            values.Add((ReconcileParameters.WriteBack.Name, Text(after?.WriteBack == true)));
            values.Add((ReconcileParameters.DryRun.Name, Text(after?.IsDryRun == true)));
            DataTable table = NewTable(result, ReconcileTables.Counts, values.Select(v => v.Name).ToArray());
            table.Rows.Add(values.Select(v => (object)v.Value).ToArray());
        }

        private static DataTable NewTable(DataSet result, string name, params string[] columns)
        {
            DataTable table = result.Tables.Add(name);
            foreach (string column in columns)
            {
                table.Columns.Add(column, typeof(string));
            }

            return table;
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Text(bool flag) => flag ? "true" : "false";
    }
}
