using System.Data;
using Extensions.Tests.Support;
using Insite.Common.Helpers;

namespace Extensions.Tests.Website;

/// <summary>
/// A job as the platform runs it with WriteBack: preprocessor, the real processor, postprocessor; the data sets travel
/// as XML.
/// </summary>
internal sealed class WholeJob
{
    private readonly string number;

    public WholeJob(FakeWebsite website, Uri erp, string number)
    {
        this.number = number;
        this.Pre = new Preprocessing(website, number);
        this.Job = new TestJob(erp.AbsoluteUri, number).With("WriteBack", "true");
        this.Post = new Postprocessing(website);
    }

    public Preprocessing Pre { get; }

    public TestJob Job { get; }

    public Postprocessing Post { get; }

    public WholeJob Run()
    {
        this.Pre.Run();
        this.Job.Job.InitialData = this.Pre.Job.InitialData;
        this.Job.Run();
        this.Job.Failure.Should().BeNull("with WriteBack the postprocessor gets the result of order {0}", this.number);
        string xml = XmlDatasetManager.ConvertDatasetToXml(this.Job.Result.Table.DataSet!);
        this.Post.Run(XmlDatasetManager.ConvertXmlToDataset(xml));
        return this;
    }

    /// <summary>The job fails when any part of it wrote a Fatal line.</summary>
    public bool IsGreen =>
        !this.Job.Log.Exists(line => line.Level == "Fatal")
        && this.Pre.Log.Count("Fatal") == 0
        && this.Post.Log.Count("Fatal") == 0;
}
