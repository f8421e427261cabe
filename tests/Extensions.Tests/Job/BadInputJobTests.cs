using Extensions.Tests.Erp;
using Extensions.Tests.Support;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Job;

/// <summary>Whole job runs that cannot work: one Fatal line that names cause and remedy, and nothing sent.</summary>
public sealed class BadInputJobTests : IDisposable
{
    private readonly FakeHttp erp = new(FakeHttp.Answer(200, "[]"));

    public void Dispose() => this.erp.Dispose();

    [Theory]
    [InlineData(null, "missing or blank")]
    [InlineData("", "missing or blank")]
    [InlineData(" \t ", "missing or blank")]
    [InlineData("W10\u0007", "U+0007 at position 4")]
    [InlineData("W\r\n1", "U+000D at position 2")]
    [InlineData("W\u202E1", "U+202E at position 2")]
    [InlineData("W\u200B1", "U+200B at position 2")]
    [InlineData(".", "is no order number")]
    [InlineData("..", "is no order number")]
    public void Execute_BadOrderNumber_SaysWhatIsWrongWithIt(string? number, string text)
    {
        this.Fails(new TestJob(this.erp.Url, number)).Should().Contain("Parameter OrderNumber").And.Contain(text);
        this.erp.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_LoneSurrogate_IsNamed()
    {
        this.Fails(new TestJob(this.erp.Url, "W\uD83D1")).Should().Contain("U+D83D at position 2");
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void Execute_LongOrderNumber_IsCountedAndShownInPart(int length, bool tooLong)
    {
        TestJob job = new TestJob(this.erp.Url, new string('7', length)).Run();

        job.Outcome.Should().Be(tooLong ? "Misconfigured" : "NotFound");
        job.Message.Contains("has 51 characters (\"7777777777777777777…\")").Should().Be(tooLong);
    }

    [Fact]
    public void Execute_DefaultOfOrderNumber_IsNeverCancelled()
    {
        var job = new TestJob(this.erp.Url, null);
        job.Job.JobDefinition.JobDefinitionParameters = new[]
        {
            new JobDefinitionParameter { Name = "OrderNumber", DefaultValue = "0" },
        };

        this.Fails(job).Should().Contain("a default value is never used");
        this.erp.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ErpAdapter", "Sap", "Known adapters: ")]
    [InlineData("ErpAdapter", "Broken", "BrokenAdapter, Extensions.Tests\" (InvalidOperationException: no licence)")]
    [InlineData("ErpAdapter", "Twin", "TwinTwoAdapter, Extensions.Tests")]
    [InlineData("ErpAdapter", "No.Such, Extensions", "no loaded assembly")]
    [InlineData("OrderNumberKind", "Both", "Allowed: Web, Erp, Auto")]
    [InlineData("SplitOrders", "Some", "Allowed: AllOrNothing, CancelWhatYouCan")]
    [InlineData("AlsoCancelStates", "Shipped", "Allowed: InFulfilment, Locked, Closed, PartlyCancelled")]
    [InlineData("AlsoCancelStates", "Locked,Nonsense", "Nonsense")]
    [InlineData("DryRun", "perhaps", "Allowed: true or false")]
    [InlineData("WriteBack", "perhaps", "Allowed: true or false")]
    [InlineData("ReasonMap", "CU", "Allowed: entries such as CustomerRequest=CU")]
    [InlineData("ReasonMap", "=CU", "Allowed: entries such as CustomerRequest=CU")]
    [InlineData("TimeoutSeconds", "2", "Allowed: a whole number from 3 to 3600")]
    [InlineData("TimeoutSeconds", "29", "Allowed: at least 30")]
    [InlineData("TimeoutSeconds", "1.5", "Allowed: a whole number")]
    [InlineData("MaxAttempts", "6", "Allowed: a whole number from 1 to 5")]
    [InlineData("AttemptTimeoutSeconds", "0", "Allowed: a whole number from 1 to 300")]
    [InlineData("SignIn", "Kerberos", "Allowed: Auto, None, Basic")]
    [InlineData("ApiKeyHeader", "a b", "Allowed: the name of a header")]
    [InlineData("Proxy", "nowhere", "Allowed: an absolute http address")]
    [InlineData("AllowInsecureHttp", "perhaps", "Allowed: true or false")]
    [InlineData("CancelMethod", "GET", "Allowed: POST, PUT, PATCH, DELETE")]
    [InlineData("CancelContentType", "json", "Allowed: a media type")]
    [InlineData("ExtraHeaders", "nonsense", "Name: value")]
    [InlineData("StatusPath", "[", "Allowed: a JSON path")]
    [InlineData("StatusOpen", "Shipped", "StatusShipped")]
    [InlineData("RefusedStatusCodes", "99", "Allowed: HTTP status codes")]
    [InlineData("RefusedPattern", "(", "Allowed: a regular expression")]
    [InlineData("ReadsAreConsistent", "perhaps", "Allowed: true or false")]
    [InlineData("WebReferenceUnique", "perhaps", "Allowed: true or false")]
    public void Execute_BadParameter_NamesItItsValueAndWhatIsAllowed(string parameter, string value, string allowed)
    {
        BrokenAdapter.IsBroken.Value = true;
        string shown = value.Contains(',') && parameter == "AlsoCancelStates" ? "Nonsense" : value;
        string line = this.Fails(new TestJob(this.erp.Url).With(parameter, value));

        line.Should().Contain(parameter).And.Contain(allowed);
        if (parameter != "ExtraHeaders")
        {
            line.Should().Contain(shown);
        }

        this.erp.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_NoConnection_SaysWhereToChooseOne()
    {
        var job = new TestJob(this.erp.Url);
        job.Job.JobDefinition.IntegrationConnection = null;
        this.Fails(job).Should().Contain("no connection").And.Contain("job definition");

        job = new TestJob(this.erp.Url);
        job.Job.JobDefinition = null;
        job.Step = null;
        this.Fails(job).Should().Contain("no connection");
    }

    [Fact]
    public void Execute_InternalConnection_NeedsTheStepsOverride()
    {
        var job = new TestJob(this.erp.Url);
        job.Connection.TypeName = "Internal";
        this.Fails(job).Should().Contain("step's connection override");
        this.erp.Requests.Should().BeEmpty();

        job = new TestJob(this.erp.Url);
        job.Connection.TypeName = "Internal";
        job.Connection.Url = string.Empty;
        job.Step!.IntegrationConnectionOverride = new IntegrationConnection { Url = this.erp.Url };
        job.Run().Outcome.Should().Be("NotFound");
    }

    [Theory]
    [InlineData(null, "is blank")]
    [InlineData("  ", "is blank")]
    [InlineData("erp.example", "\"erp.example\"")]
    [InlineData("/api", "no absolute http or https address")]
    [InlineData("ftp://erp.example", "\"ftp://erp.example\"")]
    [InlineData("ftp://me:hunter22@erp.example", "no absolute http or https address")]
    [InlineData("https://me:hunter22@erp.example", "LogOn and Password")]
    [InlineData("https://erp.example/?key=hunter22", "query or a fragment")]
    [InlineData("https://erp.example/#x", "query or a fragment")]
    [InlineData("http://erp.example", "AllowInsecureHttp")]
    public void Execute_BadUrl_SaysWhatIsWrongAndRepeatsNoSecret(string? url, string text)
    {
        this.Fails(new TestJob(url)).Should().Contain("onnection \"ERP\"").And.Contain(text).And.NotContain("hunter22");
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("GatewayService")]
    [InlineData("MessageServerService")]
    public void Execute_SecretThatCannotBeDecrypted_NamesTheField(string field)
    {
        var job = new TestJob(this.erp.Url);
        typeof(IntegrationConnection).GetProperty(field)!.SetValue(job.Connection, "hunter22-not-encrypted");

        this.Fails(job).Should().Contain($"the field {field} cannot be decrypted").And.NotContain("hunter22");
        this.erp.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Execute_NullJob_Throws()
    {
        Action execute = () =>
            new Extensions.OrderCancel.IntegrationProcessorOrderCancel().Execute(null!, null!, null!);

        execute.Should().Throw<ArgumentNullException>();
    }

    private string Fails(TestJob job)
    {
        job.Run();

        job.Outcome.Should().Be("Misconfigured");
        job.RequestsSent.Should().Be(0);
        job.IsGreen.Should().BeFalse();
        job.Failure!.InnerException.Should().BeNull();
        job.Failure.Message.Should().Be(job.Message);
        job.Log.Should().ContainSingle().Which.Should().Be(("Fatal", job.Message));
        job.Message.Should().StartWith("Misconfigured: ").And.Contain(" Next: ");
        return job.Message;
    }
}
