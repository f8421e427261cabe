using System.Data;
using System.Globalization;
using System.IO;
using System.Xml;

namespace Insite.Common.Helpers;

/// <summary>Carries a data set between the pre-processor, the processor and the post-processor of a job.</summary>
public static class XmlDatasetManager
{
    /// <summary>
    /// Reads what <see cref="ConvertDatasetToXml" /> wrote. What the platform does without text is not known; here it
    /// gives null, the answer that a caller is most likely to forget.
    /// </summary>
    /// <exception cref="XmlException">The text is not XML, or has a document type definition.</exception>
    public static DataSet ConvertXmlToDataset(string xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            // A data set may hold control characters, which are written as character references.
            CheckCharacters = false,
        };
        var dataset = new DataSet { Locale = CultureInfo.InvariantCulture };
        using (var text = new StringReader(xml))
        using (var reader = XmlReader.Create(text, settings))
        {
            dataset.ReadXml(reader, XmlReadMode.Auto);
        }

        return dataset;
    }

    /// <summary>Writes the schema too, so that empty tables and column types survive. Null stays null.</summary>
    public static string ConvertDatasetToXml(DataSet dataset)
    {
        if (dataset == null)
        {
            return null;
        }

        using (var text = new StringWriter(CultureInfo.InvariantCulture))
        {
            dataset.WriteXml(text, XmlWriteMode.WriteSchema);
            return text.ToString();
        }
    }
}
