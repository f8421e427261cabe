#nullable enable
using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job
{
    /// <summary>What an order number may look like: 1 to 50 characters that stay what they are in a URL and in a log.</summary>
    internal static class OrderNumberRules
    {
        private const int MaxLength = 50;

        /// <param name="value">What was given.</param>
        /// <param name="parameter">Where.</param>
        /// <returns>The number, trimmed.</returns>
        /// <exception cref="ErpFaultException">It cannot be an order number; says why.</exception>
        public static string Require(string? value, string parameter = "OrderNumber")
        {
            string number = (value ?? string.Empty).Trim();
            if (number.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter OrderNumber is missing or blank. Start the job with the order's number; a default value is never used."
                );
            }

            if (number.Length > MaxLength)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter} has {number.Length} characters (\"{SafeText.Clean(number, 20)}\"); an order number has at most {MaxLength}."
                );
            }

            RequirePlain(number, parameter);
            return number.Trim('.').Length > 0
                ? number
                : throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter} is \"{number}\", which is no order number."
                );
        }

        private static void RequirePlain(string number, string parameter)
        {
            for (int i = 0; i < number.Length; i++)
            {
                if (!SafeText.IsPlain(number, i))
                {
                    throw ErpFaultException.Misconfigured(
                        string.Format(
                            CultureInfo.InvariantCulture,
                            "Parameter {2} has the invisible or invalid character U+{0:X4} at position {1}. Type the number instead of pasting it.",
                            (int)number[i],
                            i + 1,
                            parameter
                        )
                    );
                }

                i += char.IsHighSurrogate(number[i]) ? 1 : 0;
            }
        }
    }
}
