using System.Text;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>XML from an ERP never names a document type, resolves an entity or nests without end.</summary>
public sealed class HostileXmlTests
{
    [Fact]
    public void Xml_PlainDocument_IsRead()
    {
        Read("<order><status>Open</status></order>")!.Element("status")!.Value.Should().Be("Open");
    }

    [Theory]
    [InlineData("<!DOCTYPE order><order/>")]
    [InlineData("<!DOCTYPE order [<!ENTITY status \"Cancelled\">]><order>&status;</order>")]
    [InlineData("<!DOCTYPE order SYSTEM \"file:///etc/passwd\"><order/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b \"xxxx\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]><a>&d;</a>"
    )]
    public void Xml_DocumentType_IsNoXml(string body)
    {
        Read(body).Should().BeNull();
    }

    [Fact]
    public void Xml_EntityOnTheNetwork_AsksNobody()
    {
        using var door = new TcpDoor(TcpDoor.Close);

        Read($"<!DOCTYPE a SYSTEM \"http://127.0.0.1:{door.Port}/a.dtd\"><a/>").Should().BeNull();

        door.Connections.Should().Be(0);
    }

    [Fact]
    public void Xml_NestedTenThousandDeep_IsNoXml()
    {
        var body = new StringBuilder();
        body.Insert(0, "<a>", 10_000).Insert(body.Length, "</a>", 10_000);

        Read(body.ToString()).Should().BeNull();
    }

    private static XElement? Read(string body) => new ErpResponse(200, body, new Dictionary<string, string>()).Xml();
}
