using Extensions.Tests.Erp.Adapters.Acumatica;
using Extensions.Tests.Erp.Adapters.BusinessCentral;
using Extensions.Tests.Erp.Adapters.DynamicsFinance;
using Extensions.Tests.Erp.Adapters.Odoo;
using Extensions.Tests.Erp.Adapters.Prophet21;
using Extensions.Tests.Erp.Adapters.Rest;
using Extensions.Tests.Erp.Adapters.S4Hana;
using Extensions.Tests.Erp.Adapters.SapBusinessOne;
using Extensions.Tests.Erp.Adapters.Sxe;

namespace Extensions.Tests.Mutations;

/// <summary>Every adapter in every way in which it is set up. A seed belongs to the set-up of that name.</summary>
internal static class MutationSetups
{
    private static readonly string[] XmlRows = { "Order", "Line" };
    private static readonly string[] SoapRows = { "OEGetListofOrdersV4.output.Order" };
    private static readonly string[] LineRows = { "orders", "lines" };
    private static readonly string[] NoDates = { "shipDt" };

    public static IReadOnlyList<MutationSetup> All { get; } =
        new[]
        {
            Rest(new RestConformanceTests(), "Rest (JSON)", "customerNumber", "reference"),
            new MutationSetup(new RestLinkedConformanceTests())
            {
                CustomerMember = "party",
                ReferenceMember = "externalNo",
                NextMember = "next",
                HasPages = true,
            },
            Rest(new LinesConformance(isXml: false), null, "customer", "reference"),
            Rest(new LinesConformance(isXml: true), null, "customer", "reference", LineRows),
            new MutationSetup(new RestXmlConformanceTests())
            {
                CustomerMember = "Customer",
                ReferenceMember = "WebNo",
                Rows = XmlRows,
                HasPages = true,
            },
            new MutationSetup(new AcumaticaConformanceTests()) { CustomerMember = "CustomerID" },
            new MutationSetup(new AcumaticaOAuthConformanceTests()) { CustomerMember = "CustomerID" },
            new MutationSetup(new BusinessCentralConformanceTests())
            {
                CustomerMember = "customerNumber",
                ReferenceMember = "externalDocumentNumber",
                HasPages = true,
            },
            new MutationSetup(new DynamicsFinanceConformanceTests())
            {
                CustomerMember = "OrderingCustomerAccountNumber",
                ReferenceMember = "CustomersOrderReference",
                HasPages = true,
            },
            Odoo(new OdooJson2ConformanceTests()),
            Odoo(new OdooJsonRpcConformanceTests()),
            new MutationSetup(new Prophet21ConformanceTests())
            {
                Name = "Prophet21 (at once)",
                CustomerMember = "customer_id",
            },
            new MutationSetup(new Prophet21AsyncConformanceTests()) { CustomerMember = "customer_id" },
            S4Hana(new S4HanaV2ConformanceTests()),
            S4Hana(new S4HanaV4ConformanceTests()),
            SapBusinessOne(new SapBusinessOneConformanceTests()),
            SapBusinessOne(new SapBusinessOneV1ConformanceTests()),
            new MutationSetup(new SxeRestConformanceTests()) { CustomerMember = "custNo", NullMeansNone = NoDates },
            new MutationSetup(new SxeSingleOrderConformanceTests()) { CustomerMember = "custno" },
            new MutationSetup(new SxeSoapConformanceTests()) { CustomerMember = "customerNumber", Rows = SoapRows },
        };

    public static MutationSetup Of(string name) =>
        All.FirstOrDefault(setup => setup.Name == name)
        ?? throw new ArgumentException(
            $"There is no set-up \"{name}\". There are: {string.Join(", ", All)}.",
            nameof(name)
        );

    /// <summary>So that one seed is another mutation for each set-up.</summary>
    public static int IndexOf(MutationSetup setup) => All.TakeWhile(one => one.Name != setup.Name).Count();

    private static MutationSetup Rest(
        AdapterKit.AdapterConformance tests,
        string? name,
        string customer,
        string reference,
        string[]? rows = null
    ) =>
        new(tests)
        {
            Name = name ?? tests.Title,
            CustomerMember = customer,
            ReferenceMember = reference,
            Rows = rows ?? Array.Empty<string>(),
        };

    private static MutationSetup S4Hana(S4HanaConformance tests) =>
        new(tests)
        {
            CustomerMember = "SoldToParty",
            ReferenceMember = "PurchaseOrderByCustomer",
            HasPages = true,
        };

    private static MutationSetup Odoo(OdooConformance tests) =>
        new(tests) { CustomerMember = "x_customer_number", QuotesNumbers = false };

    private static MutationSetup SapBusinessOne(SapBusinessOneConformance tests) =>
        new(tests)
        {
            CustomerMember = "CardCode",
            ReferenceMember = "NumAtCard",
            HasPages = true,
        };
}
