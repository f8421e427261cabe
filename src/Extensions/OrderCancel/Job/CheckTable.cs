#nullable enable
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Check;

namespace Extensions.OrderCancel.Job
{
    /// <summary>What a check has to say, as lines of the job log and as a table of the result.</summary>
    internal static class CheckTable
    {
        public const string TableName = "OrderCancelCheck";

        /// <summary>Its columns: what, the parameter, its value, look-up, read, meaning, remedy.</summary>
        public static readonly IReadOnlyList<string> Columns = new[]
        {
            "What",
            "Parameter",
            "Path",
            "Lookup",
            "Read",
            "Meaning",
            "Remedy",
        };

        public static void AddTo(DataSet result, IReadOnlyList<CheckRow> rows)
        {
            DataTable table = result.Tables.Add(TableName);
            foreach (string column in Columns)
            {
                table.Columns.Add(column, typeof(string));
            }

            foreach (CheckRow row in rows)
            {
                table.Rows.Add(row.What, row.Parameter, row.Path, row.Lookup, row.Read, row.Meaning, row.Remedy);
            }
        }

        public static IEnumerable<string> Lines(IEnumerable<CheckRow> rows) => rows.Select(Line);

        private static string Line(CheckRow row)
        {
            var line = new StringBuilder("Check: ").Append(row.What);
            string place = row.Parameter.Length == 0 ? row.Path : row.Parameter + " " + row.Path;
            line.Append(place.Length == 0 ? string.Empty : $" ({place.TrimEnd()})");
            string?[] told = { Told("look-up", row.Lookup), Told("read", row.Read) };
            string values = string.Join(", ", told.Where(text => text != null));
            line.Append(values.Length == 0 ? string.Empty : ": " + values);
            line.Append(": ").Append(row.Meaning.TrimEnd('.')).Append('.');
            return row.Remedy.Length == 0 ? line.ToString() : line.Append(" To mend: ").Append(row.Remedy).ToString();
        }

        private static string? Told(string where, string? text) =>
            text == null ? null
            : text.Length == 0 ? where + " nothing"
            : $"{where} \"{text}\"";
    }
}
