#nullable enable
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo's errors mean besides business: faults of the set-up, in words for an admin.</summary>
    internal static class OdooFaults
    {
        /// <exception cref="ErpFaultException">A person has to mend the set-up.</exception>
        public static ErpAnswer<T> OnRead<T>(OdooError error)
        {
            RequireSetUp(error);
            switch (error.Kind)
            {
                case OdooErrorKind.Defect:
                    throw UnknownName(error);
                case OdooErrorKind.Refused:
                    throw ErpFaultException.Misconfigured($"Odoo refuses to read sales orders: {error.Text}");
                default:
                    return ErpAnswer<T>.Passing;
            }
        }

        /// <exception cref="ErpFaultException">A person has to mend the set-up.</exception>
        public static void RequireSetUp(OdooError error)
        {
            switch (error.Kind)
            {
                case OdooErrorKind.SignIn:
                    throw SignInRefused();
                case OdooErrorKind.Forbidden:
                    throw ErpFaultException.Misconfigured(
                        "Odoo forbids this user to do that. Check the user's rights to sales orders in Odoo."
                    );
                case OdooErrorKind.Database:
                    throw ErpFaultException.Misconfigured(
                        "Odoo has no such database. Check the connection's field Client."
                    );
                case OdooErrorKind.Unknown:
                    throw UnknownName(error);
                default:
                    return;
            }
        }

        public static ErpFaultException SignInRefused() =>
            ErpFaultException.Misconfigured(
                "Odoo refused the sign-in. Check the connection's fields Client (the database), LogOn and Password."
            );

        private static ErpFaultException UnknownName(OdooError error) =>
            ErpFaultException.Misconfigured(
                $"Odoo does not know a model, a method or a field that it was asked for ({error.Text}). Check that the module Sales is installed, parameter OdooApi, and the parameters that name fields: LockedField and DeliveryStatusField are a dash where Odoo has no such field."
            );
    }
}
