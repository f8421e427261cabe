#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Check
{
    /// <summary>What a check asks besides look-up and read: what the service says about itself, and for a write token.</summary>
    internal static class FurtherChecks
    {
        private const int TextLength = 400;
        private const string Metadata = "$metadata";
        private const string WriteToken = "Write token";

        /// <param name="adapter">The run's.</param>
        /// <param name="urls">Where its requests went.</param>
        /// <param name="options">The run's.</param>
        /// <param name="http">The run's.</param>
        /// <param name="isFound">The look-up was answered: its address and the sign-in are right.</param>
        /// <param name="redactor">The run's.</param>
        public static async Task<IReadOnlyList<CheckRow>> RowsAsync(
            IErpAdapter adapter,
            IReadOnlyList<Uri> urls,
            JobOptions options,
            ErpHttp http,
            bool isFound,
            Redactor redactor
        )
        {
            var rows = new List<CheckRow>();
            CheckRow? metadata = await OfMetadataAsync(adapter, urls, options, http, redactor).ConfigureAwait(false);
            CheckRow? token = isFound ? await OfTokenAsync(options, http, redactor).ConfigureAwait(false) : null;
            foreach (CheckRow? row in new[] { metadata, token })
            {
                if (row != null)
                {
                    rows.Add(row);
                }
            }

            return rows;
        }

        private static async Task<CheckRow?> OfMetadataAsync(
            IErpAdapter adapter,
            IReadOnlyList<Uri> urls,
            JobOptions options,
            ErpHttp http,
            Redactor redactor
        )
        {
            try
            {
                Task<IReadOnlyList<string>?> asking = adapter is ICheckedAdapter looking
                    ? looking.MissingFieldsAsync(options, http, CancellationToken.None)
                    : new ModelCheck(adapter, options, http).MissingAsync(urls);
                IReadOnlyList<string>? missing = await asking.ConfigureAwait(false);
                return missing == null ? null
                    : missing.Count == 0 ? new CheckRow(Metadata, "has each field that is asked for")
                    : new CheckRow(Metadata, "lacks a field that is asked for", string.Join(" ", missing));
            }
            catch (ErpFaultException fault)
            {
                return new CheckRow(Metadata, $"not read: {redactor.Safe(fault.Message, TextLength)}");
            }
        }

        private static async Task<CheckRow?> OfTokenAsync(JobOptions options, ErpHttp http, Redactor redactor)
        {
            string meaning;
            string remedy = string.Empty;
            try
            {
                int? cookies = await http.TryTokenAsync(CancellationToken.None).ConfigureAwait(false);
                if (cookies == null)
                {
                    return null;
                }

                meaning = string.Format(
                    CultureInfo.InvariantCulture,
                    cookies == 1 ? "given, with one cookie" : "given, with {0} cookies",
                    cookies
                );
            }
            catch (ErpFaultException fault)
            {
                meaning = "not given";
                remedy = redactor.Safe(fault.Message, TextLength);
            }

            return new CheckRow(WriteToken, meaning, remedy)
            {
                Parameter = WriteTokenOptions.CsrfHeader.Name,
                Path = options.Text(WriteTokenOptions.CsrfHeader).Trim(),
            };
        }
    }
}
