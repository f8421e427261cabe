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

        /// <returns>The number, trimmed.</returns>
        /// <exception cref="ErpFaultException">It cannot be an order number; says why.</exception>
        public static string Require(string? value)
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
                    $"Parameter OrderNumber has {number.Length} characters (\"{SafeText.Clean(number, 20)}\"); an order number has at most {MaxLength}."
                );
            }

            for (int i = 0; i < number.Length; i++)
            {
                if (!SafeText.IsPlain(number, i))
                {
                    throw ErpFaultException.Misconfigured(
                        string.Format(
                            CultureInfo.InvariantCulture,
                            "Parameter OrderNumber has the invisible or invalid character U+{0:X4} at position {1}. Type the number instead of pasting it.",
                            (int)number[i],
                            i + 1
                        )
                    );
                }

                i += char.IsHighSurrogate(number[i]) ? 1 : 0;
            }

            return number.Trim('.').Length > 0
                ? number
                : throw ErpFaultException.Misconfigured(
                    $"Parameter OrderNumber is \"{number}\", which is no order number."
                );
        }
    }
}
