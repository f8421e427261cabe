using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Dialects;

/// <summary>Mode=Check of an adapter for OData: what its requests asked for by name, against what $metadata has.</summary>
public sealed class ODataModelTests
{
    private const string V2 = """
        <edmx:Edmx xmlns:edmx="e"><edmx:DataServices><Schema xmlns="s" Namespace="SRV">
          <EntityType Name="A_SalesOrderType"><Property Name="SalesOrder"/><Property Name="PurchaseOrderByCustomer"/>
            <Property Name="SoldToParty"/><Property Name="OverallSDProcessStatus"/>
            <Property Name="OverallSDDocumentRejectionSts"/><Property Name="SalesDocApprovalStatus"/>
            <NavigationProperty Name="to_Item" Relationship="SRV.Items" FromRole="From" ToRole="To"/></EntityType>
          <EntityType Name="A_SalesOrderItemType"><Property Name="SalesOrderItem"/>
            <Property Name="SalesDocumentRjcnReason"/><Property Name="OrderRelatedBillingStatus"/></EntityType>
          <Association Name="Items"><End Role="From" Type="SRV.A_SalesOrderType"/><End Role="To" Type="SRV.A_SalesOrderItemType"/></Association>
          <EntityContainer><EntitySet Name="A_SalesOrder" EntityType="SRV.A_SalesOrderType"/></EntityContainer>
        </Schema></edmx:DataServices></edmx:Edmx>
        """;

    private const string Row =
        """{"SalesOrder":"1","PurchaseOrderByCustomer":"W1001","SoldToParty":"C1","OverallSDProcessStatus":"A","OverallSDDocumentRejectionSts":"A","SalesDocApprovalStatus":"","to_Item":{"results":[{"SalesOrderItem":"10","SalesDocumentRjcnReason":"","DeliveryStatus":"A","OrderRelatedBillingStatus":""}]}}""";

    [Fact]
    public void Check_LookUpIsRefused_NamesWhatTheServiceLacksAndWhatMendsIt()
    {
        using var service = new FakeHttp(
            FakeHttp.Answer(400, """{"error":{"code":"1","message":{"value":"Property Webnr not found"}}}"""),
            FakeHttp.Answer(200, V2, "application/xml")
        );

        string told = Metadata(service, "ReferenceField=Webnr", "SapClient=100");

        told.Should()
            .Contain("The service has no field Webnr in A_SalesOrder. Check parameter ReferenceField.")
            .And.Contain("no field OverallTotalDeliveryStatus in A_SalesOrder. Set parameter SelectFields to false.")
            .And.NotContain("SoldToParty");
        service.Requests.Should().HaveCount(2);
        service.Requests[1].Should().StartWith("GET /sap/$metadata?sap-client=100 ");
    }

    [Fact]
    public void Check_OrderIsRead_FollowsItsItemsOverTheAssociation()
    {
        using var service = new FakeHttp(
            FakeHttp.Answer(200, $$$"""{"d":{"results":[{{{Row}}}]}}"""),
            FakeHttp.Answer(200, $$$"""{"d":{{{Row}}}}"""),
            FakeHttp.Answer(200, V2, "application/xml")
        );

        string told = Metadata(service);

        told.Should().Contain("no field DeliveryStatus in A_SalesOrderItemType").And.NotContain("SalesOrderItem in");
    }

    [Fact]
    public void Check_UserIsNotLetIn_TriesThePasswordNotOnceMore()
    {
        using var service = new FakeHttp(FakeHttp.Answer(401, "{}"));

        Metadata(service).Should().BeEmpty();

        service.Requests.Should().HaveCount(1);
    }

    // Real ones have more than the 1 MB that any other answer may have.
    [Theory]
    [InlineData(2, "has each field")]
    [InlineData(9, "not read: ")]
    public void Check_LargeDescription_IsReadUpToALimit(int megabytes, string expected)
    {
        string large = V2.Replace(
                "OverallSDProcessStatus",
                "OverallSDProcessStatus\"/><Property Name=\"OverallTotalDeliveryStatus"
            )
            .Replace("OrderRelatedBillingStatus", "OrderRelatedBillingStatus\"/><Property Name=\"DeliveryStatus")
            .Replace("<EntityContainer>", $"<!--{new string('x', megabytes * 1024 * 1024)}--><EntityContainer>");
        using var service = new FakeHttp(
            FakeHttp.Answer(200, $$$"""{"d":{"results":[{{{Row}}}]}}"""),
            FakeHttp.Answer(200, $$$"""{"d":{{{Row}}}}"""),
            FakeHttp.Answer(200, large, "application/xml")
        );

        Metadata(service).Should().Contain(expected);
    }

    [Theory]
    [InlineData(
        "/api/v2.0/companies(1)/salesOrders?$filter=a eq 'x eq y'&$select=b",
        "salesOrders",
        "/api/v2.0/$metadata?",
        "a b"
    )]
    [InlineData(
        "/v1/Orders(5)?$expand=Lines($select=c,d),Customer&$select=e",
        "Orders",
        "/v1/$metadata?",
        "Lines Lines/c Lines/d Customer e"
    )]
    [InlineData(
        "/d/H(dataAreaId='1',No='2%2F3')?cross-company=true&$select=a",
        "H",
        "/d/$metadata?cross-company=true",
        "a"
    )]
    [InlineData("/d/H?$filter=(a eq '1' or a eq '2') and b eq 3", "H", "/d/$metadata?", "a a b")]
    public void Asked_Address_IsWhatItNames(string url, string set, string model, string paths)
    {
        var asked = new ODataAsked(new Uri("https://erp.example" + url));

        asked.Set.Should().Be(set);
        asked.ModelUrl.Should().Be(model);
        string.Join(" ", asked.Paths).Should().Be(paths);
    }

    private static string Metadata(FakeHttp service, params string[] parameters)
    {
        TestJob job = new TestJob(service.Url + "sap/")
            .With("ErpAdapter", "S4Hana")
            .With("ReasonMap", "CustomerRequest=61")
            .With("Mode", "Check");
        foreach (string[] pair in parameters.Select(one => one.Split('=')))
        {
            job.With(pair[0], pair[1]);
        }

        return job.Run().Log.Select(line => line.Message).SingleOrDefault(line => line.StartsWith("Check: $metadata"))
            ?? "";
    }
}
