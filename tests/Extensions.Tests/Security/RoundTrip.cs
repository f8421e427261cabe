using System.Data;
using System.Globalization;
using Insite.Common.Helpers;
using Xunit.Sdk;

namespace Extensions.Tests.Security;

/// <summary>
/// Sends texts through the XML in which results travel. One document carries the texts of many cases, because writing
/// and reading its schema costs more than a case.
/// </summary>
internal sealed class RoundTrip
{
    private const int BatchSize = 400;

    private readonly List<(long Case, string Text)> batch = new();

    public long Case { get; set; }

    public void Add(IEnumerable<string> texts)
    {
        this.batch.AddRange(texts.Select(text => (this.Case, text)));
        if (this.batch.Count >= BatchSize)
        {
            this.Flush();
        }
    }

    public void Flush()
    {
        var sent = new DataSet("OrderCancel") { Locale = CultureInfo.InvariantCulture };
        DataTable table = sent.Tables.Add("Texts");
        table.Locale = CultureInfo.InvariantCulture;
        table.Columns.Add("Text", typeof(string));
        foreach ((_, string text) in this.batch)
        {
            table.Rows.Add(text);
        }

        DataSet received = XmlDatasetManager.ConvertXmlToDataset(XmlDatasetManager.ConvertDatasetToXml(sent));
        for (int i = 0; i < this.batch.Count; i++)
        {
            string back = (string)received.Tables["Texts"]!.Rows[i]["Text"];
            if (!string.Equals(back, this.batch[i].Text, StringComparison.Ordinal))
            {
                throw new XunitException(
                    $"Seed {this.batch[i].Case}: \"{this.batch[i].Text}\" came back as \"{back}\"."
                );
            }
        }

        this.batch.Clear();
    }
}
