using System.Data;
using Extensions.Tests.Support;
using Insite.Common.Helpers;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>A whole job run with the adapter, over HTTP in memory.</summary>
internal sealed class SxeJob
{
    public const string Number = "1234567-00";
    public const string ConnectString = "AppserverDC://sxe:7190/<&\">";
    public const string OperatorPassword = "op\"secret\\";

    private readonly ScriptedJob job = new();
    private readonly string erpNumber;

    public SxeJob(string order = Number, string transport = "Rest", string? erpNumber = null)
    {
        this.erpNumber = erpNumber ?? order;
        bool isSoap = transport == "Soap";
        Test = new TestJob(isSoap ? "https://erp.example/Sx/SxApiService.asmx" : "https://erp.example/SX/rest", order)
        {
            Services = job.Services,
        };
        Test.Connection.SystemNumber = "1";
        Test.Connection.LogOn = "web";
        Test.Connection.Password = TestJob.Encrypt(isSoap ? ConnectString : OperatorPassword);
        Test.With("ErpAdapter", "Sxe").With("SignIn", "None");
        Test.With("Transport", transport).With("TimeoutSeconds", "30");
    }

    public TestJob Test { get; }

    public StubHandler Handler => job.Handler;

    public SxeJob Answers(params string[] bodies)
    {
        foreach (string body in bodies)
        {
            Handler.Answers(200, body);
        }

        return this;
    }

    /// <summary>The preprocessor has looked the order up.</summary>
    public SxeJob Knows(string webNumber, string customer)
    {
        var data = new DataSet("Initial");
        DataTable table = data.Tables.Add("OrderCancel");
        table.Columns.Add("WebOrderNumber");
        table.Columns.Add("ErpOrderNumber");
        table.Columns.Add("CustomerNumber");
        table.Rows.Add(webNumber, erpNumber, customer);
        Test.Job.InitialData = XmlDatasetManager.ConvertDatasetToXml(data);
        return this;
    }

    public SxeJob With(string parameter, string value)
    {
        Test.With(parameter, value);
        return this;
    }

    /// <summary>The first value of a parameter wins, so these are what a test does not set itself.</summary>
    public TestJob Run() => Test.With("OrderNumberKind", "Erp").With("ReasonMap", "CustomerRequest=CU").Run();
}
