#nullable enable
using System;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.OrderCancel.Job
{
    /// <summary>Reads which order is meant, and whose number was given.</summary>
    internal static class OrderReferenceReader
    {
        private enum NumberKindOption
        {
            Web = 0,
            Erp,
            Auto,
        }

        /// <exception cref="ErpFaultException">No order number, or one that cannot be used.</exception>
        public static OrderReference Read(IntegrationJob job, JobValues values, JobOptions options)
        {
            InitialOrder initial = InitialOrder.Read(job.InitialData);
            string? given = values.GivenFor(OrderCancelParameters.OrderNumber.Name) ?? initial.OrderNumber;
            string number = OrderNumberRules.Require(given);
            OrderNumberKind? known = KindByInitialData(number, initial);
            return new OrderReference(
                number,
                known ?? KindByOptions(number, options),
                initial.WebOrderNumber,
                initial.ErpOrderNumber,
                initial.CustomerNumber
            );
        }

        // The preprocessor looked the order up on the website: what it says about the number is a fact, not a setting.
        private static OrderNumberKind? KindByInitialData(string number, InitialOrder initial)
        {
            if (initial.WebOrderNumber == null && initial.ErpOrderNumber == null)
            {
                return null;
            }

            if (Same(number, initial.WebOrderNumber))
            {
                return OrderNumberKind.Web;
            }

            if (Same(number, initial.ErpOrderNumber))
            {
                return OrderNumberKind.Erp;
            }

            throw ErpFaultException.Misconfigured(
                $"Parameter OrderNumber is \"{number}\", but the job's initial data is about another order ({initial.WebOrderNumber ?? initial.ErpOrderNumber}). Start the job anew."
            );
        }

        private static OrderNumberKind KindByOptions(string number, JobOptions options)
        {
            NumberKindOption kind = options.Choice(
                OrderCancelParameters.OrderNumberKind,
                NumberKindOption.Web,
                NumberKindOption.Erp,
                NumberKindOption.Auto
            );
            if (kind != NumberKindOption.Auto)
            {
                return kind == NumberKindOption.Erp ? OrderNumberKind.Erp : OrderNumberKind.Web;
            }

            return IsWebNumber(number, options) ? OrderNumberKind.Web : OrderNumberKind.Erp;
        }

        private static bool IsWebNumber(string number, JobOptions options)
        {
            string pattern = options.Text(OrderCancelParameters.WebOrderNumberPattern);
            if (pattern.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter OrderNumberKind is Auto, which needs parameter WebOrderNumberPattern: a regular expression for the website's order numbers."
                );
            }

            try
            {
                return Regex.IsMatch(
                    number,
                    "^(?:" + pattern + ")$",
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                );
            }
            catch (ArgumentException)
            {
                throw JobOptions.Bad(OrderCancelParameters.WebOrderNumberPattern, pattern, "a regular expression");
            }
            catch (RegexMatchTimeoutException)
            {
                throw JobOptions.Bad(
                    OrderCancelParameters.WebOrderNumberPattern,
                    pattern,
                    "a simpler expression: this one takes too long"
                );
            }
        }

        private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
    }
}
