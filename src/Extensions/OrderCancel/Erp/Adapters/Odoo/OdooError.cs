#nullable enable
using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// An error as Odoo serialises an exception: <c>name</c>, <c>message</c>, and <c>debug</c>, a traceback of the server
    /// that is never looked at. Only the message of a business rule is written for people; of others the name is enough.
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

        public OdooErrorKind Kind { get; }

        /// <summary>Odoo's words to a person where it refuses; else the name of the exception.</summary>
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
            return new OdooError(kind, kind == OdooErrorKind.Refused && message.Length > 0 ? message : name!);
        }

        private static OdooErrorKind KindOf(string name, string message)
        {
            switch (name)
            {
                case "odoo.exceptions.AccessDenied":
                case "odoo.http.SessionExpiredException":
                    return OdooErrorKind.SignIn;
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
