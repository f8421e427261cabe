using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Job;

/// <summary>A connection as adapters get it; what cannot be used is in <see cref="BadInputJobTests"/>.</summary>
public sealed class ConnectionReaderTests
{
    private readonly Redactor redactor = new();

    [Fact]
    public void Read_EveryField_IsTrimmedAndSecretsAreClear()
    {
        ErpConnection connection = this.Read(
            new IntegrationConnection
            {
                Name = " ERP ",
                TypeName = " SXeApi ",
                Url = " https://erp.example/api ",
                LogOn = " me ",
                Password = TestJob.Encrypt(" word of its own "),
                DataSource = " source ",
                Client = " client ",
                SystemNumber = " system ",
                GatewayHost = " gateway ",
                GatewayService = TestJob.Encrypt("gateway-secret"),
                MessageServerHost = " messages ",
                MessageServerService = TestJob.Encrypt("message-secret"),
                AppServerHost = " app ",
            }
        );

        connection
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "ERP",
                    TypeName = "SXeApi",
                    BaseUrl = new Uri("https://erp.example/api/"),
                    LogOn = "me",
                    Password = " word of its own ",
                    DataSource = "source",
                    Client = "client",
                    SystemNumber = "system",
                    GatewayHost = "gateway",
                    GatewayService = "gateway-secret",
                    MessageServerHost = "messages",
                    MessageServerService = "message-secret",
                    AppServerHost = "app",
                }
            );
    }

    [Fact]
    public void Read_NullFields_AreEmpty()
    {
        ErpConnection connection = this.Read(new IntegrationConnection { Url = "https://erp.example" });

        typeof(ErpConnection)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(string))
            .Should()
            .OnlyContain(property => (string)property.GetValue(connection)! == string.Empty);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("GatewayService")]
    [InlineData("MessageServerService")]
    public void Read_Secret_IsHiddenFromThenOnInBothForms(string field)
    {
        string encrypted = TestJob.Encrypt("hunter22");
        var source = new IntegrationConnection { Name = "ERP", Url = "https://erp.example" };
        typeof(IntegrationConnection).GetProperty(field)!.SetValue(source, encrypted);

        this.Read(source);

        // A slash in front separates words and stays.
        this.redactor.Redact($"a hunter22 b {encrypted} c").Should().BeOneOf("a *** b *** c", "a *** b /*** c");
    }

    [Theory]
    [InlineData("erp.example", "is \"erp.example\", which is no absolute http or https address.")]
    [InlineData("ftp://me:hunter22@erp.example", "is no absolute http or https address.")]
    [InlineData("@erp.example", "is no absolute http or https address.")]
    public void Read_UrlOfAnotherKind_IsShownUnlessItMayHoldAPassword(string url, string text)
    {
        Action read = () => this.Read(new IntegrationConnection { Name = "ERP", Url = url });

        read.Should().Throw<ErpFaultException>().WithMessage($"Connection \"ERP\": the field Url {text} *");
    }

    private ErpConnection Read(IntegrationConnection source) =>
        ConnectionReader.Read(
            new IntegrationJob { JobDefinition = new JobDefinition { IntegrationConnection = source } },
            null,
            allowInsecureHttp: false,
            this.redactor
        );
}
