#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The classic service of SX.e 6.x: SOAP 1.1, document/literal wrapped, arguments connectString, userCode and
    /// requestObject, SOAP action namespace/operation (H, the vendor's generated client). The vendor's connector passes the
    /// connection's Password as connectString and its LogOn as userCode (H).
    /// </summary>
    internal sealed class SxeSoap : ISxeApi
    {
        private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";

        private readonly ErpConnection connection;
        private readonly SxeSettings settings;
        private readonly XNamespace service;

        public SxeSoap(ErpConnection connection, SxeSettings settings)
        {
            Require(connection.LogOn, "LogOn: the operator's user code", connection);
            Require(connection.Password, "Password: the connect string of SX.e's application server", connection);
            this.connection = connection;
            this.settings = settings;
            this.service = settings.SoapNamespace;
        }

        public ErpRequest Read(SxeOrderNumber number)
        {
            IEnumerable<XElement> fields = this
                .settings.ReadFields.Select(field => new XElement(this.service + field.Key, field.Value))
                .Prepend(this.Number("orderNumber", number.Order));
            return this.Call(ErpExchangeKind.Read, this.settings.ReadOperation, fields);
        }

        public ErpRequest Cancel(SxeOrderNumber number, string reasonCode)
        {
            XElement[] fields =
            {
                this.Number("orderNumber", number.Order),
                this.Number("orderSuffix", number.Suffix ?? 0),
                new XElement(this.service + this.settings.DeleteFlagField, "false"),
                new XElement(this.service + this.settings.ReasonField, reasonCode),
            };
            return this.Call(ErpExchangeKind.Write, this.settings.CancelOperation, fields);
        }

        public (string Error, IReadOnlyList<SxeRecord>? Records, bool IsCutOff)? ParseRead(ErpResponse response)
        {
            XElement? result = ResultOf(response, this.settings.ReadOperation, ErpFaultException.NoData);
            if (result == null)
            {
                return null;
            }

            JToken? json = Json(result);
            List<XElement> lists = result.Elements().Where(e => e.Name.LocalName == "arrayOrder").ToList();

            // The service leaves out a list that is null, but never a flag.
            StringComparer anyCase = StringComparer.OrdinalIgnoreCase;
            bool isTold =
                lists.Count > 0 || result.Elements().Any(e => anyCase.Equals(e.Name.LocalName, "moreRecordsAvailable"));
            return (
                ErrorOf(result),
                isTold
                    ? lists.Elements().Select(order => SxeRecord.From(Json(order), SxeRecordKind.Elements)).ToArray()
                    : null,
                Completeness.Of(response, json).IsPart
            );
        }

        // An element that is left out is null, and no error message is success (H).
        public string? ParseCancel(ErpResponse response)
        {
            XElement? result = ResultOf(response, this.settings.CancelOperation, ErpFaultException.TurnedDown);
            return result == null ? null : ErrorOf(result);
        }

        private static void Require(string value, string field, ErpConnection connection)
        {
            if (value.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs, for parameter Transport=Soap, its field {field}."
                );
            }

            if (!IsXml(value))
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" has a character that XML cannot hold in its field {field}."
                );
            }
        }

        private static bool IsXml(string text)
        {
            try
            {
                return XmlConvert.VerifyXmlChars(text).Length > 0;
            }
            catch (XmlException)
            {
                return false;
            }
        }

        private static XElement? ResultOf(
            ErpResponse response,
            string operation,
            Func<string, ErpFaultException> ofClient
        )
        {
            XElement? envelope = response.Xml();
            XElement? body =
                envelope != null && envelope.Name == Soap + "Envelope" ? envelope.Element(Soap + "Body") : null;
            XElement? fault = body?.Element(Soap + "Fault");
            if (fault != null)
            {
                throw FaultOf(fault, ofClient);
            }

            XElement? answer = body == null || !response.IsSuccess ? null : Child(body, operation + "Response");
            return answer == null ? null : Child(answer, operation + "Result");
        }

        // A fault of the client was found before anything was done; any other may have come after it.
        private static ErpFaultException FaultOf(XElement fault, Func<string, ErpFaultException> ofClient)
        {
            string code = (Child(fault, "faultcode")?.Value ?? string.Empty).Trim();
            string text = ErpWords.FirstLine(Child(fault, "faultstring")?.Value ?? string.Empty);
            return code.EndsWith("Client", StringComparison.Ordinal)
                ? ofClient(
                    SxeErrors.Said(text) + " Check the connection's Url and parameters SoapUrl and SoapNamespace."
                )
                : new ErpFaultException(ErpFaultKind.Lost, SxeErrors.Said(text));
        }

        private static string ErrorOf(XElement result) => Child(result, "errorMessage")?.Value ?? string.Empty;

        private static JToken? Json(XElement element) => XmlJson.Of(element)?[element.Name.LocalName];

        private static XElement? Child(XElement parent, string name) =>
            parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

        private XElement Number(string name, long value) =>
            new XElement(this.service + name, value.ToString(CultureInfo.InvariantCulture));

        private ErpRequest Call(ErpExchangeKind kind, string operation, IEnumerable<XElement> fields)
        {
            var envelope = new XElement(
                Soap + "Envelope",
                new XAttribute(XNamespace.Xmlns + "soap", Soap.NamespaceName),
                new XElement(
                    Soap + "Body",
                    new XElement(
                        this.service + operation,
                        new XElement(this.service + "connectString", this.connection.Password),
                        new XElement(this.service + "userCode", this.connection.LogOn),
                        new XElement(this.service + "requestObject", fields)
                    )
                )
            );
            string body =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + envelope.ToString(SaveOptions.DisableFormatting);
            ErpRequest request = Url.Written(this.Address()).Post(kind, body);
            request.ContentType = "text/xml";
            request.Accept = "text/xml";
            request.Headers["SOAPAction"] = $"\"{this.settings.SoapNamespace}/{operation}\"";
            return request;
        }

        // The connection's address is the service itself, which a slash at its end would miss.
        private string Address() =>
            this.settings.SoapUrl.Length > 0
                ? this.settings.SoapUrl.TrimStart('/')
                : this.connection.BaseUrl.AbsoluteUri.TrimEnd('/');
    }
}
