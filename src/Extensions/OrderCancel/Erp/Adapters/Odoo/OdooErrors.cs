#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Reads an exception as Odoo serialises it: <c>name</c>, <c>message</c>, and <c>debug</c>, a traceback of the server that
    /// is never looked at. Only the messages of business rules are written for people, and of those about a missing right what
    /// tells model and groups; of others the name is enough.
    /// </summary>
    internal static class OdooErrors
    {
        /// <summary>
        /// The page that Odoo answers every call with while it reaches no database. It comes before anything was carried out,
        /// so that the request may be sent again.
        /// </summary>
        public static ErpError NoDatabase =>
            new ErpError(
                Meaning.Throttled,
                string.Empty,
                "Odoo answered that no database is selected: its database server is down or restarting, or it serves several databases and the connection's field Client names none of them."
            );

        public static ErpError SignInRefused =>
            new ErpError(
                Meaning.SignIn,
                string.Empty,
                "Odoo refused the sign-in. Check the connection's fields Client (the database), LogOn and Password."
            );

        /// <summary>An answer that is a part of one, which Odoo never writes.</summary>
        public static ErpError Part(string sign) =>
            new ErpError(Meaning.Failed, $"Odoo failed ({sign})", Answers.PartText("Odoo", sign)) { Lasts = true };

        /// <summary>What is said of a line, a transfer or the like that an answer leaves out, or shows without a field that was asked for.</summary>
        public static Evidence NotShown(string part, string model, string fields) =>
            Evidence.NotTold(
                $"Odoo does not show each {part} of the order with {fields} ({model}). Check that the connection's user may see them all."
            );

        /// <summary>Null: not an exception of Odoo.</summary>
        public static ErpError? Read(JToken? json)
        {
            string name = Text(json, "name");
            string message = Text(json, "message");
            switch (name)
            {
                case "":
                    return null;
                case "odoo.exceptions.AccessDenied":
                case "odoo.http.SessionExpiredException":
                    return SignInRefused;
                case "werkzeug.exceptions.Unauthorized":
                    return new ErpError(
                        Meaning.SignIn,
                        name,
                        "Odoo refused the API key (HTTP 401). It is mistyped, revoked, not for the scope rpc or of another database, or it has expired (Odoo ends keys after 90 days at most unless it is set otherwise), or its user is no longer active. Put a new key into the connection's field Password, and check the field Client (the database)."
                    );
                case "odoo.exceptions.AccessError":
                case "werkzeug.exceptions.Forbidden":
                    string right = name == "odoo.exceptions.AccessError" ? MissingRight(message) : string.Empty;
                    return new ErpError(
                        Meaning.SetUp,
                        name,
                        $"Odoo forbids this user that: {(right.Length > 0 ? right : name)}. Give the connection's user the right in Odoo."
                    );
                case "odoo.exceptions.MissingError":
                    return new ErpError(Meaning.Stale, "the order is no longer there", Failed(name).Advice);
                case "builtins.ValueError":
                case "builtins.KeyError":
                case "builtins.AttributeError":
                case "builtins.TypeError":
                    // In a search an unknown field, elsewhere a defect of a module.
                    return new ErpError(Meaning.Failed, Failed(name).Words, UnknownName(name)) { Lasts = true };
                default:
                    return OfRule(name, message);
            }
        }

        private static ErpError OfRule(string name, string message)
        {
            if (name.StartsWith("odoo.exceptions.", StringComparison.Ordinal))
            {
                string words = message.Length > 0 ? message : name;
                return new ErpError(Meaning.Refused, words, "Odoo refuses to read sales orders: " + words)
                {
                    Lasts = true,
                };
            }

            bool isDatabase =
                name.EndsWith(".OperationalError", StringComparison.Ordinal)
                && message.IndexOf("database", StringComparison.OrdinalIgnoreCase) >= 0
                && message.IndexOf("does not exist", StringComparison.OrdinalIgnoreCase) >= 0;
            return name.StartsWith("werkzeug.exceptions.", StringComparison.Ordinal)
                    ? new ErpError(Meaning.SetUp, name, UnknownName(name))
                : isDatabase
                    ? new ErpError(
                        Meaning.SetUp,
                        name,
                        "Odoo has no such database. Check the connection's field Client."
                    )
                : Failed(name);
        }

        // Its transaction was rolled back.
        private static ErpError Failed(string name) =>
            new ErpError(Meaning.Failed, $"Odoo failed ({name})", $"Odoo failed ({name}), which may pass.");

        // The first paragraph ends with the model, what follows may name records and people; the groups are a list.
        private static string MissingRight(string message)
        {
            string[] lines = message.Split('\n');
            string last = lines.TakeWhile(line => line.Trim().Length > 0).LastOrDefault() ?? string.Empty;
            IEnumerable<string> groups = lines
                .Where(line => line.StartsWith("\t- ", StringComparison.Ordinal))
                .Select(line => line.Substring(3).Trim());
            string text = last.Trim().TrimEnd('.');
            return groups.Any() ? $"{text}. Allowed for: {string.Join(", ", groups)}" : text;
        }

        private static string UnknownName(string name) =>
            $"Odoo does not know a model, a method or a field that it was asked for ({name}). Check that the module Sales is installed, that the connection's Url ends before json/2 or jsonrpc, parameter OdooApi, and the parameters that name fields: LockedField, DeliveryStatusField and PickingsField are a dash where Odoo has no such field, and MovedField is quantity_done in 16 and earlier.";

        private static string Text(JToken? json, string name) =>
            json is JObject item
            && item[name] is JValue value
            && value.Value is string text
            && !string.IsNullOrWhiteSpace(text)
                ? text
                : string.Empty;
    }
}
