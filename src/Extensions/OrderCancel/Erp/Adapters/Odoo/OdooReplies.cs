#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo's answers to calls that change something mean.</summary>
    internal static class OdooReplies
    {
        /// <exception cref="ErpFaultException">A person has to mend the set-up.</exception>
        public static ErpAnswer<CancelReply> Cancelled(OdooReply reply)
        {
            if (reply.Error != null)
            {
                OdooFaults.OnWrite(reply.Error);
                return ErpAnswer<CancelReply>.Of(
                    reply.Error.Kind == OdooErrorKind.Refused ? CancelReply.Refused(reply.Error.Text)
                    : reply.Error.Kind == OdooErrorKind.Missing ? CancelReply.Conflict("the order is no longer there")
                    : CancelReply.Unknown($"Odoo failed ({reply.Error.Text})")
                );
            }

            switch (reply.Value?.Type)
            {
                case JTokenType.Boolean:
                    return ErpAnswer<CancelReply>.Of(
                        reply.Value.Value<bool>() ? CancelReply.Done() : CancelReply.Unknown("Odoo answered false")
                    );
                case JTokenType.Null: // a module's own action_cancel that returns nothing
                    return ErpAnswer<CancelReply>.Of(CancelReply.Done());
                case JTokenType.Object when IsDialog((JObject)reply.Value):
                    return ErpAnswer<CancelReply>.Of(
                        CancelReply.Refused("Odoo wants a person to answer a dialog first")
                    );
                default:
                    return ErpAnswer<CancelReply>.NotRecognised;
            }
        }

        // An action for Odoo's own client, such as the window of 18 and earlier without our context (H).
        private static bool IsDialog(JObject result) =>
            OdooJson.Text(result, "type")?.StartsWith("ir.actions.", StringComparison.Ordinal) == true;

        /// <exception cref="ErpFaultException">The note is refused.</exception>
        public static ErpAnswer<bool> NotePosted(OdooReply reply)
        {
            if (reply.Error != null)
            {
                OdooFaults.OnWrite(reply.Error);
                return reply.Error.Kind == OdooErrorKind.Refused
                    ? throw ErpFaultException.TurnedDown(
                        $"Odoo refuses the note of parameter RequestNote: {reply.Error.Text}"
                    )
                    : ErpAnswer<bool>.NotRecognised;
            }

            return reply.Value == null ? ErpAnswer<bool>.NotRecognised : ErpAnswer<bool>.Of(true);
        }
    }
}
