#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job.Reconcile
{
    /// <summary>What an admin reads of a comparison: a line for each order out of step, and a summary. The wording is a contract.</summary>
    internal static class ReconcileLines
    {
        private const int StatusLength = 50;
        private const int TextLength = 300;

        private static readonly ReconcileVerdict[] Verdicts = (ReconcileVerdict[])
            Enum.GetValues(typeof(ReconcileVerdict));

        public static IEnumerable<string> OfOrders(ReconcileReport report, Redactor redactor)
        {
            int most = report.Options?.MaxReportLines ?? 0;
            List<int> all = report.OutOfStep.ToList();
            foreach (int index in all.Take(most))
            {
                yield return Line(report.Orders[index], report.Findings[index], redactor);
            }

            if (all.Count > most)
            {
                yield return Format("And {0} more out of step: see the result.", all.Count - most);
            }
        }

        public static string Summary(ReconcileReport report, TimeSpan elapsed)
        {
            if (report.Problem != null)
            {
                return $"Nothing was compared. {report.Problem} Next: mend it, then run the job again.";
            }

            string counts = string.Join(
                ", ",
                Verdicts
                    .Where(verdict => verdict == ReconcileVerdict.InStep || report.Count(verdict) > 0)
                    .Select(verdict => Format("{0} {1}", report.Count(verdict), Name(verdict)))
            );
            string why = report.WhyNotAsked is string reason ? $" Not asked: {reason}" : string.Empty;
            string notes = string.Concat(report.Notes.Select(note => " " + note));
            string orders = report.Findings.Count == 1 ? "1 order" : Format("{0} orders", report.Findings.Count);
            return Format("{0}: {1}.{2}{3} Time: {4:0.0} s. Next: ", orders, counts, why, notes, elapsed.TotalSeconds)
                + string.Join("; ", Next(report))
                + ".";
        }

        /// <summary>The verdict, as it follows a number.</summary>
        public static string Name(ReconcileVerdict verdict)
        {
            switch (verdict)
            {
                case ReconcileVerdict.InStep:
                    return "in step";
                case ReconcileVerdict.OpenInErp:
                    return "open in the ERP";
                case ReconcileVerdict.InFulfilmentInErp:
                    return "in fulfilment in the ERP";
                case ReconcileVerdict.ShippedInErp:
                    return "shipped or invoiced in the ERP";
                case ReconcileVerdict.CancelledInErpOnly:
                    return "cancelled in the ERP only";
                case ReconcileVerdict.NotInErp:
                    return "not in the ERP";
                case ReconcileVerdict.Ambiguous:
                    return "ambiguous";
                case ReconcileVerdict.NotTold:
                    return "not told";
                case ReconcileVerdict.NotAsked:
                    return "not asked";
                default:
                    throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a name.");
            }
        }

        private static string Line(ListedOrder order, ReconcileFinding finding, Redactor redactor)
        {
            string erp = string.Join(", ", finding.ErpOrders.Take(5).Select(o => ErpOrder(o, redactor)));
            string website =
                order.Status.Length == 0
                    ? string.Empty
                    : $" (\"{redactor.Safe(order.Status, StatusLength)}\" on the website)";
            string said = finding.Reason.Length == 0 ? string.Empty : " " + redactor.Safe(finding.Reason, TextLength);
            string head =
                $"{finding.Verdict}: order {redactor.Safe(order.Name, StatusLength)}{website} is {Name(finding.Verdict)}";
            return head + (erp.Length == 0 ? "." : $": {erp}.") + said;
        }

        private static string ErpOrder(ErpOrder order, Redactor redactor) =>
            $"ERP order {redactor.Safe(order.Number, StatusLength)} is \"{redactor.Safe(order.StatusText, StatusLength)}\"";

        private static IEnumerable<string> Next(ReconcileReport report)
        {
            var next = new List<string>();
            void Add(ReconcileVerdict verdict, string text)
            {
                if (report.Count(verdict) > 0)
                {
                    next.Add(text);
                }
            }

            bool queues = report.Options?.After.Requeue == true;
            Add(ReconcileVerdict.ShippedInErp, "stop what was shipped or invoiced, or tell the customers");
            Add(ReconcileVerdict.InFulfilmentInErp, "have the warehouse stop what it has");
            Add(
                ReconcileVerdict.OpenInErp,
                queues
                    ? "the postprocessor queues runs of OrderCancel for what is open"
                    : "run OrderCancel for what is open, or this job with Requeue=true"
            );
            Add(
                ReconcileVerdict.CancelledInErpOnly,
                report.Options?.After.WriteBack == true
                    ? "the postprocessor writes the status of what waits for its cancellation"
                    : "set the status on the website of what is cancelled in the ERP only, or run this job with WriteBack=true for what waits for it"
            );
            Add(ReconcileVerdict.NotInErp, "find out why the ERP does not have what is not in it");
            Add(ReconcileVerdict.Ambiguous, "look at the ambiguous ones in the ERP");
            Add(ReconcileVerdict.NotTold, "see why the ERP did not tell, in the lines above");
            Add(ReconcileVerdict.NotAsked, "run the job again for what was not asked");
            if (report.ContinueFrom.Length > 0)
            {
                next.Add($"there are more orders: go on with ContinueFrom={report.ContinueFrom}");
            }

            return next.Count == 0 ? new[] { "nothing to do" } : next;
        }

        private static string Format(string format, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, format, values);
    }
}
