using System.Net;
using System.Net.Http;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>An answer that can be changed: as JSON or XML by its tree, else by its text.</summary>
internal sealed class MutableAnswer
{
    private string text;
    private bool isChangedText;
    private JToken? json;
    private XElement? xml;

    public MutableAnswer(WireAnswer answer)
    {
        this.Status = answer.Status;
        this.text = answer.Body;
        this.ContentType = answer.ContentType;
        this.Headers = answer.Headers.ToList();
    }

    public int Status { get; set; }

    public string ContentType { get; set; }

    public List<string> Headers { get; }

    public string Body =>
        this.json?.ToString(Newtonsoft.Json.Formatting.None)
        ?? this.xml?.ToString(SaveOptions.DisableFormatting)
        ?? this.text;

    /// <summary>The tree to change; null when the body is no JSON.</summary>
    public JToken? Json
    {
        get
        {
            if (this.json == null && !this.isChangedText && this.text.Length > 0 && this.text[0] is '{' or '[')
            {
                this.json = Parse(this.text);
            }

            return this.json;
        }
    }

    /// <summary>The tree to change; null when the body is no XML.</summary>
    public XElement? Xml
    {
        get
        {
            if (this.xml == null && !this.isChangedText && this.text.StartsWith("<", StringComparison.Ordinal))
            {
                this.xml = XElement.Parse(this.text);
            }

            return this.xml;
        }
    }

    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.ReadFrom(reader);
    }

    public void Replace(JToken root) => this.json = root;

    /// <summary>From now on the body is a text.</summary>
    public void Replace(string body)
    {
        this.json = null;
        this.xml = null;
        this.text = body;
        this.isChangedText = true;
    }

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)this.Status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(this.Body)),
        };
        if (this.ContentType.Length > 0)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", this.ContentType);
        }

        foreach (string header in this.Headers)
        {
            int colon = header.IndexOf(':');
            string name = header.Substring(0, colon);
            string value = header.Substring(colon + 1).Trim();
            _ =
                response.Headers.TryAddWithoutValidation(name, value)
                || response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public override string ToString() =>
        $"HTTP {this.Status} {this.ContentType}{string.Concat(this.Headers.Select(header => " | " + header))}\n      {this.Body}";
}
