#nullable enable
using System.IO;
using System.Xml;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Reads XML within bounds, without document types. What stands before its declaration is skipped.</summary>
    internal static class XmlBody
    {
        /// <summary>Null when it is none, has a document type or is nested deeper than 64.</summary>
        public static XElement? Read(string body)
        {
            string text = body.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
            if (text.Length == 0 || text[0] != '<')
            {
                return null;
            }

            try
            {
                using (XmlReader check = Open(text))
                using (XmlReader reader = Open(text))
                {
                    return IsShallow(check) ? XElement.Load(reader) : null;
                }
            }
            catch (XmlException)
            {
                return null;
            }
        }

        private static bool IsShallow(XmlReader reader)
        {
            bool isShallow = true;
            while (isShallow && reader.Read())
            {
                isShallow = reader.Depth <= HttpLimits.MaxDepth;
            }

            return isShallow;
        }

        private static XmlReader Open(string text) =>
            XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = text.Length,
                    CloseInput = true,
                }
            );
    }
}
