#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>What Acumatica's answers mean. Its HTTP status alone says little: it refuses and does not find with 500.</summary>
    internal sealed class AcumaticaAnswers
    {
        private readonly AcumaticaSettings settings;
        private readonly AcumaticaFields fields;

        public AcumaticaAnswers(AcumaticaSettings settings, AcumaticaFields fields)
        {
            this.settings = settings;
            this.fields = fields;
        }

        /// <summary>The rows of a list, as they came.</summary>
        public ErpAnswer<IReadOnlyList<JToken>> Find(ErpResponse response)
        {
            if (!response.IsSuccess)
            {
                return this.OfError<IReadOnlyList<JToken>>(response, () => Array.Empty<JToken>());
            }

            if (!(response.Json() is JArray list))
            {
                return ErpAnswer<IReadOnlyList<JToken>>.NotRecognised;
            }

            RequireWhole(Completeness.Of(response, list), list.Count);
            return ErpAnswer<IReadOnlyList<JToken>>.Of(list.ToList());
        }

        public ErpAnswer<ErpOrder?> Read(ErpResponse response)
        {
            if (!response.IsSuccess)
            {
                return this.OfError<ErpOrder?>(response, () => null);
            }

            if (!(response.Json() is JObject json))
            {
                return ErpAnswer<ErpOrder?>.NotRecognised;
            }

            RequireWhole(Completeness.Of(response, json), 1);
            return ErpAnswer<ErpOrder?>.Of(this.fields.Read(json));
        }

        public ErpAnswer<CancelReply> Cancel(ErpResponse response, ErpOrder order)
        {
            switch (response.Status)
            {
                case 202:
                    string location = response.Header("Location") ?? string.Empty;
                    return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, location)));
                case 200:
                case 204:
                    return Done(response);
                case 404:
                    throw ErpFaultException.TurnedDown(this.NoSuchAddress);
                default:
                    return this.OfRefusal(response, CancelReply.Refused);
            }
        }

        public ErpAnswer<CancelReply> Poll(ErpResponse response, CancelHandle handle)
        {
            switch (response.Status)
            {
                case 202:
                    return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(handle));
                case 200:
                case 204:
                    return Done(response);
                default:
                    return this.OfRefusal(response, CancelReply.Failed);
            }
        }

        private static void RequireWhole(Completeness completeness, int count)
        {
            if (completeness.IsPart || completeness.Total > count)
            {
                string sign = completeness.IsPart ? completeness.Words : completeness.TotalFrom;
                throw ErpFaultException.NoData(
                    $"Acumatica's answer says that it is a part ({sign}). Have what stands before Acumatica pass on whole answers."
                );
            }
        }

        // A page instead of data, such as a sign-in page, claims nothing.
        private static ErpAnswer<CancelReply> Done(ErpResponse response) =>
            response.Body.Trim().Length == 0 || response.Json() != null
                ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
                : ErpAnswer<CancelReply>.NotRecognised;

        private ErpAnswer<CancelReply> OfRefusal(ErpResponse response, Func<string, CancelReply> refuse)
        {
            AcumaticaError? error = this.settings.Errors.Read(response);
            switch (error?.Kind)
            {
                case AcumaticaErrorKind.Refused:
                    return ErpAnswer<CancelReply>.Of(refuse(error.Text));
                case AcumaticaErrorKind.NotFound:
                case AcumaticaErrorKind.Conflict:
                    return ErpAnswer<CancelReply>.Of(CancelReply.Conflict(error.Text));
                case AcumaticaErrorKind.Throttled:
                    return ErpAnswer<CancelReply>.Throttled;
                case AcumaticaErrorKind.Passing:
                    return ErpAnswer<CancelReply>.Passing;
                case AcumaticaErrorKind.SetUp:
                    throw ErpFaultException.TurnedDown(SetUp(error));
                default:
                    return ErpAnswer<CancelReply>.NotRecognised;
            }
        }

        private ErpAnswer<T> OfError<T>(ErpResponse response, Func<T> notFound)
        {
            AcumaticaError? error = this.settings.Errors.Read(response);
            switch (error?.Kind)
            {
                case AcumaticaErrorKind.NotFound:
                    return ErpAnswer<T>.Of(notFound());
                case AcumaticaErrorKind.Throttled:
                    return ErpAnswer<T>.Throttled;
                case AcumaticaErrorKind.Conflict:
                case AcumaticaErrorKind.Passing:
                    return ErpAnswer<T>.Passing;
                case AcumaticaErrorKind.SetUp:
                case AcumaticaErrorKind.Refused when response.Status < 500:
                    throw ErpFaultException.NoData(SetUp(error));
                case AcumaticaErrorKind.Refused:
                    throw new ErpFaultException(
                        ErpFaultKind.Lost,
                        $"Acumatica could not read the order: \"{error.Text.TrimEnd('.')}\"."
                    );
                default:
                    return response.Status == 404
                        ? throw ErpFaultException.NoData(this.NoSuchAddress)
                        : ErpAnswer<T>.NotRecognised;
            }
        }

        private static string SetUp(AcumaticaError error) =>
            $"Acumatica says: \"{error.Text.TrimEnd('.')}\". Check the rights of the connection's user, and the adapter's parameters that name fields.";

        private string NoSuchAddress =>
            $"Acumatica knows no {this.settings.EntityName}, or not its action {this.settings.ActionName}, in endpoint {this.settings.EndpointName}/{this.settings.EndpointVersion} (HTTP 404). Check the connection's Url and parameters EndpointName, EndpointVersion, EntityName and ActionName.";
    }
}
