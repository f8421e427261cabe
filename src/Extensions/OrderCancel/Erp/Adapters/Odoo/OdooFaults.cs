#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo's errors mean besides business, in words for an admin.</summary>
    internal static class OdooFaults
    {
        /// <summary>The fault of a read that ended with an error: only a sign-in is refused for good.</summary>
        public static ErpFaultException OfRead(OdooError error)
        {
            string? text = SetUp(error) ?? OfReadAlone(error);
            return Passing(error)
                ?? (
                    text == null
                        ? new ErpFaultException(ErpFaultKind.Lost, $"Odoo failed ({error.Text}), which may pass.")
                    : IsSignIn(error) ? ErpFaultException.Misconfigured(text)
                    : ErpFaultException.NoData(text)
                );
        }

        /// <summary>Does nothing for an error that says something about the order.</summary>
        /// <exception cref="ErpFaultException">A person has to mend the set-up, or Odoo reaches no database.</exception>
        public static void OnWrite(OdooError error)
        {
            string? text = SetUp(error);
            ErpFaultException? fault = Passing(error) ?? (text == null ? null : ErpFaultException.TurnedDown(text));
            if (fault != null)
            {
                throw fault;
            }
        }

        public static ErpFaultException SignInRefused() =>
            ErpFaultException.Misconfigured(
                "Odoo refused the sign-in. Check the connection's fields Client (the database), LogOn and Password."
            );

        /// <summary>What is said of a line, a transfer or the like that an answer leaves out, or shows without a field that was asked for.</summary>
        public static string NotShown(string part, string model, string fields) =>
            $"Odoo does not show each {part} of the order with {fields} ({model}). Check that the connection's user may see them all.";

        private static bool IsSignIn(OdooError error) =>
            error.Kind == OdooErrorKind.SignIn || error.Kind == OdooErrorKind.ApiKey;

        // The page comes before anything was carried out, so that the request may be sent again.
        private static ErpFaultException? Passing(OdooError error) =>
            error.Kind == OdooErrorKind.NoDatabase
                ? new ErpFaultException(
                    ErpFaultKind.Throttled,
                    "Odoo answered that no database is selected: its database server is down or restarting, or it serves several databases and the connection's field Client names none of them."
                )
                : null;

        private static string? SetUp(OdooError error)
        {
            switch (error.Kind)
            {
                case OdooErrorKind.SignIn:
                    return SignInRefused().Message;
                case OdooErrorKind.ApiKey:
                    return "Odoo refused the API key (HTTP 401). It is mistyped, revoked, not for the scope rpc or of another database, or it has expired (Odoo ends keys after 90 days at most unless it is set otherwise), or its user is no longer active. Put a new key into the connection's field Password, and check the field Client (the database).";
                case OdooErrorKind.Forbidden:
                    return $"Odoo forbids this user that: {error.Text}. Give the connection's user the right in Odoo.";
                case OdooErrorKind.Database:
                    return "Odoo has no such database. Check the connection's field Client.";
                case OdooErrorKind.Unknown:
                    return UnknownName(error);
                default:
                    return null;
            }
        }

        private static string? OfReadAlone(OdooError error)
        {
            switch (error.Kind)
            {
                case OdooErrorKind.Defect:
                    return UnknownName(error);
                case OdooErrorKind.Refused:
                    return $"Odoo refuses to read sales orders: {error.Text}";
                case OdooErrorKind.Part:
                    return $"The answer says that it is a part of one ({error.Text}), and Odoo writes none in parts. Check what stands between Odoo and this server.";
                default:
                    return null;
            }
        }

        private static string UnknownName(OdooError error) =>
            $"Odoo does not know a model, a method or a field that it was asked for ({error.Text}). Check that the module Sales is installed, that the connection's Url ends before json/2 or jsonrpc, parameter OdooApi, and the parameters that name fields: LockedField, DeliveryStatusField and PickingsField are a dash where Odoo has no such field, and MovedField is quantity_done in 16 and earlier.";
    }
}
