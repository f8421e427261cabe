#nullable enable
using Extensions.OrderCancel.Erp.Dialects;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>What SX.e's errors mean. It has no codes, so a text is all there is to go by (H).</summary>
    internal static class SxeErrors
    {
        public const string NeedsErpNumber =
            "SX.e cannot search by the website's order number, and the ERP's number is not known. Select the preprocessor OrderCancel on the job definition, which looks it up, or set OrderNumberKind to Erp if the job is given the ERP's number.";

        public const string CutOff =
            "SX.e has more orders than its answer lists, so it cannot be told which are meant. Allow more with parameter ReadFields, for example startStage=0|endStage=9|recordLimit=1000.";

        public static string Said(string text) => "SX.e said: " + text.TrimEnd('.', ' ') + ".";

        public static string OtherOrders(SxeOrderNumber wanted) =>
            $"SX.e was asked for order {wanted.Text} and answered with other orders. Check parameters ReadOperation and ReadFields.";

        public static ErpFaultException NotANumber(string given) =>
            ErpFaultException.Misconfigured(
                $"\"{given}\" is not an SX.e order number: digits, a dash and the suffix, such as 1234567-00. If it is the website's number, select the preprocessor OrderCancel on the job definition, which looks up SX.e's."
            );

        public static ErpError OfRead(string error, SxeSettings known)
        {
            Meaning meaning =
                known.NotFound.IsIn(error) ? Meaning.NotFound
                : known.Locked.IsIn(error) || known.Fault.IsIn(error) ? Meaning.Failed
                : known.Setup.IsIn(error) ? Meaning.SetUp
                : Meaning.Refused;
            string check = meaning == Meaning.SetUp ? " Check the connection's company and operator." : string.Empty;
            return new ErpError(meaning, error, Said(error) + check);
        }

        public static ErpError OfCancel(string error, SxeSettings known) =>
            known.Fault.IsIn(error) ? new ErpError(Meaning.Failed, Said(error))
            : known.Locked.IsIn(error) ? new ErpError(Meaning.Locked, error)
            : new ErpError(Meaning.Refused, error);
    }
}
