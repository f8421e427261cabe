#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Sentences for the admin.</summary>
    internal static class SxeTexts
    {
        public const string NeedsErpNumber =
            "SX.e cannot search by the website's order number, and the ERP's number is not known. Select the preprocessor OrderCancel on the job definition, which looks it up, or set OrderNumberKind to Erp if the job is given the ERP's number.";

        public const string CutOff =
            "SX.e has more orders than its answer lists, so it cannot be told which are meant. Allow more with parameter ReadFields, for example startStage=0|endStage=9|recordLimit=1000.";

        public const string NoList =
            "SX.e's answer has no list of orders where one is expected. Check parameters ReadOperation and OrdersPath.";

        public const string NotAnOrder =
            "SX.e's answer has an order without number and suffix. Check parameters NumberField and SuffixField.";

        public const string CheckOperator = "Check the connection's company and operator.";

        public static string Said(string text) => "SX.e said: " + text.TrimEnd('.', ' ') + ".";

        public static string NoDate(string fields) =>
            $"SX.e's answer has no date field {fields}, or not in a form that is a date. Name your fields in parameter FulfilledFields; a dash where SX.e tells none.";

        public static string OtherOrders(SxeOrderNumber wanted) =>
            $"SX.e was asked for order {wanted.Text} and answered with other orders. Check parameters ReadOperation and ReadFields.";

        public static string Twice(SxeOrderNumber wanted) =>
            $"SX.e's answer has order {wanted.Text} more than once, so it cannot be told which is right.";

        public static string NotANumber(string given) =>
            $"\"{given}\" is not an SX.e order number: digits, a dash and the suffix, such as 1234567-00. If it is the website's number, select the preprocessor OrderCancel on the job definition, which looks up SX.e's.";

        public static string NeedsSuffix(string given) =>
            $"\"{given}\" has no suffix, and with ReadBy=SingleOrder SX.e reads one suffix at a time. Give the number as 1234567-00, or set parameter ReadBy to OrderList.";

        public static string ReasonTooLong(CancelReason reason, int length) =>
            $"The reason \"{reason.Code}\" is not a lost business code of SX.e, which has at most {length} characters. Map it with parameter ReasonMap, for example {(reason.Name.Length > 0 ? reason.Name : "CustomerRequest")}=CU.";
    }
}
