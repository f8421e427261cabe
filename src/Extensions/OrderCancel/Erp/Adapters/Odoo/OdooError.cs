#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// An error as Odoo serialises an exception: <c>name</c>, <c>message</c>, and <c>debug</c>, a traceback of the server
    /// that is never looked at. Only the messages of business rules are written for people, and of those about a missing right what tells model and
    /// groups; of others the name is enough.
    /// </summary>
    internal sealed class OdooError
    {
        private static readonly string[] Defects =
        {
            "builtins.ValueError",
            "builtins.KeyError",
            "builtins.AttributeError",
            "builtins.TypeError",
        };

        private OdooError(OdooErrorKind kind, string text)
        {
            this.Kind = kind;
            this.Text = text;
        }

        /// <summary>The page that Odoo answers every call with while it reaches no database.</summary>
        public static OdooError NoDatabase => new OdooError(OdooErrorKind.NoDatabase, "no database");

        /// <summary>Null: the answer does not say that the result is a part of one.</summary>
        public static OdooError? PartOf(ErpResponse response, JToken result)
        {
            var said = Completeness.Of(response, response.Json());
            bool isShort = result is JArray rows && said.Total != null && said.Total != rows.Count;
            return said.IsPart ? new OdooError(OdooErrorKind.Part, said.Words)
                : isShort ? new OdooError(OdooErrorKind.Part, said.TotalFrom)
                : null;
        }

        public OdooErrorKind Kind { get; }

        /// <summary>The sign-in or a right.</summary>
        public bool IsAboutTheUser =>
            this.Kind == OdooErrorKind.SignIn
            || this.Kind == OdooErrorKind.ApiKey
            || this.Kind == OdooErrorKind.Forbidden;

        /// <summary>Odoo's words to a person where it refuses or forbids; else the name of the exception.</summary>
        public string Text { get; }

        /// <summary>Null: not an exception of Odoo.</summary>
        public static OdooError? Read(JToken? json)
        {
            string? name = TextOf(json, "name");
            if (string.IsNullOrWhiteSpace(name))
            {
                return null;
            }

            string message = TextOf(json, "message") ?? string.Empty;
            OdooErrorKind kind = KindOf(name!, message);
            bool isForPeople = kind == OdooErrorKind.Refused || name == "odoo.exceptions.AccessError";
            string text = kind == OdooErrorKind.Forbidden ? MissingRight(message) : message;
            return new OdooError(kind, isForPeople && text.Length > 0 ? text : name!);
        }

        // The first paragraph ends with the model, what follows may name records and people; the groups are a list.
        private static string MissingRight(string message)
        {
            string? last = message.Split('\n').TakeWhile(line => line.Trim().Length > 0).LastOrDefault();
            List<string> groups = message
                .Split('\n')
                .Where(line => line.StartsWith("\t- ", StringComparison.Ordinal))
                .Select(line => line.Substring(3).Trim())
                .ToList();
            string text = (last ?? string.Empty).Trim().TrimEnd('.');
            return groups.Count > 0 ? $"{text}. Allowed for: {string.Join(", ", groups)}" : text;
        }

        private static OdooErrorKind KindOf(string name, string message)
        {
            switch (name)
            {
                case "odoo.exceptions.AccessDenied":
                case "odoo.http.SessionExpiredException":
                    return OdooErrorKind.SignIn;
                case "werkzeug.exceptions.Unauthorized":
                    return OdooErrorKind.ApiKey;
                case "odoo.exceptions.AccessError":
                case "werkzeug.exceptions.Forbidden":
                    return OdooErrorKind.Forbidden;
                case "odoo.exceptions.MissingError":
                    return OdooErrorKind.Missing;
                default:
                    return KindOfOther(name, message);
            }
        }

        private static OdooErrorKind KindOfOther(string name, string message)
        {
            if (name.StartsWith("odoo.exceptions.", StringComparison.Ordinal))
            {
                return OdooErrorKind.Refused;
            }

            bool isDatabase =
                name.EndsWith(".OperationalError", StringComparison.Ordinal)
                && message.IndexOf("database", StringComparison.OrdinalIgnoreCase) >= 0
                && message.IndexOf("does not exist", StringComparison.OrdinalIgnoreCase) >= 0;
            return name.StartsWith("werkzeug.exceptions.", StringComparison.Ordinal) ? OdooErrorKind.Unknown
                : Defects.Contains(name, StringComparer.Ordinal) ? OdooErrorKind.Defect
                : isDatabase ? OdooErrorKind.Database
                : OdooErrorKind.Failed;
        }

        private static string? TextOf(JToken? json, string name) =>
            json is JObject item && item[name] is JValue value && value.Type == JTokenType.String
                ? (string?)value.Value
                : null;
    }
}
