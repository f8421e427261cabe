#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How an accepted cancellation is asked about, and what the answers mean.</summary>
    internal sealed class RestProgress
    {
        private static readonly JobParameter StatusUrlPath = new JobParameter(
            "StatusUrlPath",
            "",
            "Path, in the answer that accepts a request, of the address where its progress is told; blank for the header Location."
        );

        private static readonly JobParameter StatusIdPath = new JobParameter(
            "StatusIdPath",
            "",
            "Path, in that answer, of an id, for an ERP that tells no address; StatusUrl says where it is asked about."
        );

        private static readonly JobParameter StatusUrl = new JobParameter(
            "StatusUrl",
            "",
            "Where progress is told, for example jobs/{statusId}; used with StatusIdPath."
        );

        private static readonly JobParameter ProgressPath = new JobParameter(
            "ProgressPath",
            "",
            "Path, in the answer about progress, of its status text; blank where the HTTP status tells it."
        );

        private static readonly JobParameter ProgressDone = new JobParameter(
            "ProgressDone",
            "Done|Completed|Succeeded",
            "Status texts, separated by |, that mean: it is done."
        );

        private static readonly JobParameter ProgressFailed = new JobParameter(
            "ProgressFailed",
            "Failed|Error|Rejected",
            "Status texts, separated by |, that mean: it could not be done. Every other text means that it still runs."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[]
        {
            StatusUrlPath,
            StatusIdPath,
            StatusUrl,
            ProgressPath,
            ProgressDone,
            ProgressFailed,
        };

        private readonly JsonPath urlPath;
        private readonly JsonPath idPath;
        private readonly RestTemplate url;
        private readonly JsonPath statusPath;
        private readonly IReadOnlyList<string> done;
        private readonly IReadOnlyList<string> failed;

        public RestProgress(JobOptions options)
        {
            this.urlPath = JsonPath.Read(options, StatusUrlPath);
            this.idPath = JsonPath.Read(options, StatusIdPath);
            this.url = options.IsSet(StatusUrl)
                ? RestTemplate.Url(options.Text(StatusUrl), StatusUrl, RestPlace.Status)
                : RestTemplate.Empty;
            this.statusPath = JsonPath.Read(options, ProgressPath);
            this.done = options.List(ProgressDone);
            this.failed = options.List(ProgressFailed);
            if (this.idPath.IsBlank != this.url.IsEmpty)
            {
                throw ErpFaultException.Misconfigured(
                    "Parameters StatusIdPath and StatusUrl go together. Set both or neither."
                );
            }
        }

        /// <summary>Where the progress is told; blank where only reads tell.</summary>
        public string AddressIn(ErpResponse response, JToken? json)
        {
            string? id = json == null ? null : KeyText.Of(this.idPath.One(json));
            if (id != null)
            {
                var values = new Dictionary<string, string?>(StringComparer.Ordinal) { [RestPlace.StatusId] = id };
                return this.url.Expand(values);
            }

            string? address =
                this.urlPath.IsBlank ? response.Header("Location")
                : json == null ? null
                : RestValue.Text(this.urlPath.One(json));
            return (address ?? string.Empty).Trim();
        }

        /// <summary>What an answer about progress says; null where its HTTP status tells it.</summary>
        public CancelReply? Read(JToken? json, CancelHandle handle, string text)
        {
            string? status = json == null ? null : RestValue.Text(this.statusPath.One(json))?.Trim();
            if (string.IsNullOrEmpty(status))
            {
                return null;
            }

            return Has(this.done, status!) ? CancelReply.Done()
                : Has(this.failed, status!) ? CancelReply.Failed(text)
                : CancelReply.Accepted(handle);
        }

        private static bool Has(IReadOnlyList<string> texts, string text) =>
            texts.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
