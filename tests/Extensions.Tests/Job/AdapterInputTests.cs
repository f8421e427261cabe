using System.Text;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Conventions;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>
/// What an admin can get wrong in an adapter's set-up: each parameter of each adapter with a value that is no name, number,
/// word or pattern, and each type of connection. What is told, and what is taken as it is, stands in approved files.
/// </summary>
public sealed class AdapterInputTests : IDisposable
{
    private const string Nonsense = "'([{<";

    private static readonly string[] Types =
    [
        "ApiEndpoint",
        "ApiKeyEndpoint",
        "ApiClientCredentialsEndpoint",
        "ApiRopcEndpoint",
        "SXeApi",
        "SqlServer",
        "Internal",
    ];

    private readonly FakeHttp erp = new(FakeHttp.Answer(401, "{}"));

    public void Dispose() => this.erp.Dispose();

    [Fact]
    public void Execute_NonsenseInEachParameter_SaysWhatIsApprovedAndSendsNothing()
    {
        var said = new StringBuilder("Each parameter is \"" + Nonsense + "\".\n");
        foreach (IErpAdapter adapter in ShippedAdapters.All)
        {
            IEnumerable<IGrouping<string, string>> groups = adapter
                .Parameters.Select(parameter => (parameter.Name, Text: this.Said(adapter, parameter.Name)))
                .GroupBy(one => one.Text.Replace(one.Name, "NAME"), one => one.Name);
            said.Append($"\n{adapter.Name}\n");
            foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                said.Append($"  {group.Key}\n    {string.Join(", ", group)}\n");
            }
        }

        Approve(said, "adapter-parameters");
    }

    [Fact]
    public void Execute_EachTypeOfConnection_SaysWhatIsApproved()
    {
        var said = new StringBuilder("The ERP answers 401 to everything.\n");
        foreach (IErpAdapter adapter in ShippedAdapters.All)
        {
            said.Append($"\n{adapter.Name}\n");
            foreach (var group in Types.GroupBy(type => this.OfType(adapter, type).Replace($"\"{type}\"", "TYPE")))
            {
                said.Append($"  {string.Join(", ", group)}\n    {group.Key}\n");
            }
        }

        Approve(said, "adapter-connections");
    }

    private string Said(IErpAdapter adapter, string parameter)
    {
        int before = this.erp.Requests.Count;
        TestJob job = this.NewJob(adapter, parameter).With(parameter, Nonsense).Run();
        if (this.erp.Requests.Count > before)
        {
            return "(taken as it is)";
        }

        job.Outcome.Should().Be("Misconfigured", "nothing was asked with {0} of {1}", parameter, adapter.Name);
        job.Message.Should().Contain(parameter);
        return Why(job);
    }

    private string OfType(IErpAdapter adapter, string type)
    {
        TestJob job = this.NewJob(adapter);
        job.Connection.TypeName = type;
        job.Run();
        job.Outcome.Should().Be("Misconfigured", "{0} with {1}", adapter.Name, type);
        return Why(job);
    }

    private static string Why(TestJob job)
    {
        job.Log.Should().ContainSingle(line => line.Level == "Fatal").Which.Message.Should().Be(job.Message);
        Match why = Regex.Match(job.Message, "was not cancelled[.] (.*?) Cancel requests sent: 0[.] ");
        return why.Success ? Regex.Replace(why.Groups[1].Value, @":\d+", ":80") : job.Message;
    }

    private TestJob NewJob(IErpAdapter adapter, string parameter = "")
    {
        TestJob job = new TestJob(this.erp.Url, "10010").With("ErpAdapter", adapter.Name);

        // A refused sign-in is remembered.
        job.Services = new CancelServices
        {
            Http = new HttpServices(new ClientPool(), new TokenCache(), new CircuitRegistry()),
        };
        job.Connection.LogOn = "shop";
        job.Connection.Password = TestJob.Encrypt("secret-of-shop");
        job.Connection.SystemNumber = "1";
        job.Connection.Client = "1";
        job.Connection.DataSource = this.erp.Url + "token";
        job.Connection.GatewayHost = "1";
        job.Connection.GatewayService = TestJob.Encrypt("secret-of-gateway");
        job.Connection.MessageServerHost = "1";
        job.Connection.MessageServerService = TestJob.Encrypt("secret-of-server");
        return adapter.Name switch
        {
            "DynamicsFinance" when parameter != "CancelPath" => job.With("CancelPath", "api/services/G/S/O"),
            "S4Hana" => job.With("ReasonMap", "CustomerRequest=61"),
            "Sxe" => job.With("OrderNumberKind", "Erp"),
            _ => job,
        };
    }

    private static void Approve(StringBuilder said, string name) =>
        ApprovedFile.Matches(
            said.ToString(),
            "an admin mends the set-up by these words.",
            "tests",
            "Extensions.Tests",
            "Job",
            $"approved-{name}.txt"
        );
}
